// A real Chromium for the tests of a file named *.browser.test.ts.
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.ts'

// No sandbox, because tests may run as root; nothing that talks to the network by itself.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens a headless Chromium; close it in afterAll. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium; `npm test` installs one.')
  return chromium.launch({ executablePath, args: flags })
}
