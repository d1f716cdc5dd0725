// The set-up script, run over a small project of its own: what it installs, how it hands over, what it gives back.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../../src/config.ts'
import { findProcess } from '../../src/graph/local/process.ts'
import { startScript } from '../cli/gongbao.ts'

let project: string

const write = (path: string, text: string): void => {
  mkdirSync(join(project, path, '..'), { recursive: true })
  writeFileSync(join(project, path), text)
}

/** A project with one local package, so that npm installs it without any network. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'gongbao-setup-'))
  cpSync(join(projectFolder, 'scripts'), join(project, 'scripts'), { recursive: true })
  write('part/package.json', JSON.stringify({ name: 'part', version: '1.0.0' }))
  write('package.json', JSON.stringify({ name: 'small', type: 'module', dependencies: { part: 'file:part' } }))
  const packages = {
    '': { name: 'small', dependencies: { part: 'file:part' } },
    part: { version: '1.0.0' },
    'node_modules/part': { resolved: 'part', link: true },
  }
  write('package-lock.json', JSON.stringify({ name: 'small', lockfileVersion: 3, requires: true, packages }))
  write('show.ts', 'const words: string[] = process.argv.slice(2)\nconsole.log(words.join("|"), process.cwd())\n')
  write('fail.ts', 'process.exitCode = 7\n')
  write('die.ts', "process.kill(process.pid, 'SIGKILL')\n")
  write(
    'wait.ts',
    'const alive = setInterval(() => {}, 1000)\n' +
      "for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.on(signal, () => { console.log(signal); process.exit(9) })\n" +
      "process.on('disconnect', () => { clearInterval(alive) })\nconsole.log('up', process.pid)\n",
  )
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

function runSetup(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts', 'setup.mjs'), ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: project, npm_execpath: undefined },
  })
  return { status, stdout, stderr }
}

describe('setup.mjs', () => {
  test('installs once, says so apart from the output, and not again', () => {
    const first = runSetup('run', 'show.ts', 'a b', '--c')
    expect(first).toMatchObject({ status: 0, stdout: `a b|--c ${project}\n` })
    expect(first.stderr).toContain('Installing the packages')
    expect(existsSync(join(project, 'node_modules', 'part'))).toBe(true)
    expect(runSetup('run', 'show.ts')).toEqual({ status: 0, stdout: ` ${project}\n`, stderr: '' })
  })

  test.each<[string, () => void]>([
    ['an installation was broken off', () => rmSync(join(project, 'node_modules', '.package-lock.json'))],
    ['the lock file wants another version', () => bumpPart()],
  ])('installs anew when %s', (_, change) => {
    runSetup('run', 'show.ts')
    change()
    expect(runSetup('run', 'show.ts').stderr).toContain('Installing the packages')
    expect(runSetup('run', 'show.ts').stderr).toBe('')
  })

  test('says so and runs nothing when the installation fails', () => {
    writeFileSync(join(project, 'package-lock.json'), '{}')
    const { status, stdout, stderr } = runSetup('run', 'show.ts')
    expect(status).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('npm could not install the packages')
  })

  test('gives back the exit code, or the one a shell gives for a signal', () => {
    expect(runSetup('run', 'fail.ts').status).toBe(7)
    expect(runSetup('run', 'die.ts').status).toBe(128 + 9)
  })

  test('knows its verbs', () => {
    expect(runSetup('tset')).toMatchObject({ status: 2, stderr: expect.stringContaining('not "tset"') as string })
    expect(existsSync(join(project, 'node_modules'))).toBe(false)
  })

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('passes %s on and gives back the exit code', async (signal) => {
    runSetup('run', 'show.ts')
    const running = startScript(join(project, 'scripts/setup.mjs'), ['run', 'wait.ts'], { INIT_CWD: project })
    await running.waitFor(/up/)
    process.kill(running.pid, signal)
    expect(await running.ended).toMatchObject({ code: 9, stdout: expect.stringContaining(signal) as string })
  })

  test('ends the command when npm, which ends only the shell between, has been ended', async () => {
    runSetup('run', 'show.ts')
    // As npm does it: a shell that waits for us, and dies of the signal without passing it on.
    write(
      'npm.ts',
      "import { spawn } from 'node:child_process'\n" +
        "const env = { ...process.env, npm_lifecycle_event: 'start' }\n" +
        "const shell = spawn('sh', ['-c', process.execPath + ' scripts/setup.mjs run wait.ts; true'], { env, stdio: 'inherit' })\n" +
        "process.on('SIGTERM', () => shell.kill('SIGTERM'))\n",
    )
    const npm = startScript(join(project, 'npm.ts'), [], { INIT_CWD: project }, project)
    await npm.waitFor(/up/)
    process.kill(npm.pid, 'SIGTERM')
    expect((await npm.ended).stdout).toContain('SIGTERM')
  })

  test('that is killed takes the command with it, in order', async () => {
    runSetup('run', 'show.ts')
    const running = startScript(join(project, 'scripts/setup.mjs'), ['run', 'wait.ts'], { INIT_CWD: project })
    const [, pid] = await running.waitFor(/up (\d+)/)
    process.kill(running.pid, 'SIGKILL')
    await running.ended
    await expect.poll(() => findProcess(Number(pid))).toBeUndefined()
  })
})

function bumpPart(): void {
  const text = (version: string) => JSON.stringify({ name: 'part', version })
  write('part/package.json', text('1.0.1'))
  const packages = {
    '': { name: 'small', dependencies: { part: 'file:part' } },
    part: { version: '1.0.1' },
    'node_modules/part': { resolved: 'part', link: true },
  }
  write('package-lock.json', JSON.stringify({ name: 'small', lockfileVersion: 3, requires: true, packages }))
}

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s runs TypeScript as it is: %s', async (version, expected) => {
  const { isFitting } = (await import(join(projectFolder, 'scripts', 'node.mjs'))) as {
    isFitting: (version: string) => boolean
  }
  expect(isFitting(version)).toBe(expected)
})
