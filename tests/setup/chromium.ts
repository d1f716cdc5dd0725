// Looks for a Chromium; brings one where there is none: apt-get on Debian as root, else Playwright's own download.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { canInstallPackages, installPackages } from '../../src/graph/local/packages.ts'
import { runProgram } from '../../src/graph/local/program.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const usualPlaces = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium on this machine, undefined if there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...usualPlaces, chromium.executablePath()].find((path) => path !== '' && existsSync(path))
}

/** The path of a Chromium, installed if need be. Throws an Error that names the ways to get one. */
export async function installChromium(say: (line: string) => void): Promise<string> {
  const found = findChromium()
  if (found !== undefined) return found
  const failures: string[] = []
  if (canInstallPackages()) {
    say('The browser tests need Chromium:')
    await installPackages(() => ['chromium', 'fonts-noto-cjk'], { say }).catch((error: Error) => {
      failures.push(error.message)
    })
  }
  if (findChromium() === undefined) {
    say('Downloading the Chromium of Playwright …')
    const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js')
    const result = await runProgram(process.execPath, [cli, 'install', 'chromium-headless-shell', 'chromium'])
    if (result.code !== 0) failures.push(result.tail.join('\n'))
  }
  const installed = findChromium()
  if (installed !== undefined) return installed
  throw new Error(
    `The browser tests need Chromium, and it could not be installed:\n${failures.join('\n')}\n` +
      'Install Chromium or Google Chrome so that `chromium` or `google-chrome` is on the PATH, with a Chinese font.',
  )
}
