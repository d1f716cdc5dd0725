import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { settings } from '../../src/config.ts'
import { runGongbao } from './gongbao.ts'

const home = mkdtempSync(join(tmpdir(), 'gongbao-cli-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('gongbao', () => {
  test('--help names every command, setting and exit code on stdout', async () => {
    const { code, stdout } = await runGongbao(['--help'])
    expect(code).toBe(0)
    for (const name of ['start', 'import', 'extract', 'evaluate', 'serve', 'neo4j', 'doctor']) {
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    }
    for (const { name } of settings) expect(stdout).toContain(name)
    expect(stdout).toMatch(/^ +130 {2}/m)
  })

  test.each([
    ['start', '--no-seeds'],
    ['neo4j', 'status'],
    ['doctor', '--json'],
  ])('%s --help tells its options', async (name, option) => {
    const { code, stdout } = await runGongbao([name, '--help'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(option) as string })
  })

  test.each([
    [['--bogus'], "unknown option '--bogus'"],
    [['importt'], 'Did you mean import?'],
    [['doctor', '--jsn'], 'Did you mean --json?'],
    [['doctor', 'now'], 'too many arguments'],
    [['neo4j', 'restart'], "unknown command 'restart'"],
  ])('%j is a usage error', async (args, message) => {
    const { code, stdout, stderr } = await runGongbao(args)
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('a wrong setting ends with its name, a hint and code 2', async () => {
    const { code, stderr } = await runGongbao(['start'], { HOST: '0.0.0.0', GONGBAO_HOME: home })
    expect(code).toBe(2)
    expect(stderr).toContain('BAD_SETTING: HOST is "0.0.0.0"')
    expect(stderr).toContain('Leave HOST unset')
  })

  test('start says at once that its port is taken, and what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const { code, stderr } = await runGongbao(['start'], { PORT: String(port), GONGBAO_HOME: home })
    server.close()
    expect(code).toBe(5)
    expect(stderr).toContain(`PORT_TAKEN: Port ${port} on 127.0.0.1 is taken`)
    expect(stderr).toContain(`PORT=${port + 1} npm start`)
    expect(stderr).not.toContain('Starting Neo4j')
  })

  test('doctor names a Neo4j of the user that does not answer, and ends with 6', async () => {
    const { code, stdout } = await runGongbao(['doctor', '--json'], { NEO4J_URI: 'bolt://127.0.0.1:1' })
    const findings = JSON.parse(stdout) as { name: string; state: string; mend?: string }[]
    expect(findings.find(({ name }) => name === 'Neo4j of your own')).toMatchObject({
      state: 'missing',
      mend: expect.stringContaining('NEO4J_URI') as string,
    })
    expect(code).toBe(6)
  })

  test('neo4j status of a home where nothing ever ran says so and ends with 4', async () => {
    const empty = join(home, 'empty')
    const { code, stdout } = await runGongbao(['neo4j', 'status'], { GONGBAO_HOME: empty })
    expect({ code, stdout }).toEqual({ code: 4, stdout: 'Neo4j does not run.\n' })
    const stop = await runGongbao(['neo4j', 'stop'], { GONGBAO_HOME: empty })
    expect(stop).toMatchObject({ code: 0, stdout: 'Neo4j does not run.\n' })
  })

  test('neo4j refuses to manage a database that is not ours', async () => {
    const { code, stderr } = await runGongbao(['neo4j', 'stop'], { NEO4J_URI: 'bolt://127.0.0.1:7687' })
    expect(code).toBe(2)
    expect(stderr).toContain('NEO4J_URI is set')
  })
})
