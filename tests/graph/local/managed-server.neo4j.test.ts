// The life of a managed server over one home, in the order in which it happens; each part begins where the last ended.
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { type Database, openDatabase } from '../../../src/graph/connect.ts'
import { readServerStatus, stopServer } from '../../../src/graph/local/control.ts'
import { createHome, readOptional, writePrivate } from '../../../src/graph/local/home.ts'
import { endProcess, findProcess } from '../../../src/graph/local/process.ts'
import { readState } from '../../../src/graph/local/state.ts'
import { startScript } from '../../cli/gongbao.ts'

const home = createHome(mkdtempSync(join(tmpdir(), 'gongbao-managed-')))
const said: string[] = []

// A start takes 4 s on an idle machine and half a minute on a busy one.
vi.setConfig({ testTimeout: 240_000 })

afterAll(async () => {
  await stopServer(home.folder, { force: true })
  rmSync(home.folder, { recursive: true, force: true, maxRetries: 5 })
})

const open = (): Promise<Database> =>
  openDatabase({ port: 0, host: '127.0.0.1', home: home.folder }, { say: (line) => said.push(line) })

/** A process of its own that uses the server. */
const holdDatabase = () => startScript('tests/graph/local/hold-database.ts', [home.folder])

async function countNotes({ driver, database = '' }: Database): Promise<string> {
  const { records } = await driver.executeQuery('MATCH (n:Note) RETURN count(n)', {}, { database })
  return String(records[0]?.get(0))
}

async function addNote({ driver, database = '' }: Database): Promise<void> {
  await driver.executeQuery('CREATE (:Note)', {}, { database })
}

async function killServer(): Promise<void> {
  const { pid } = readServerStatus(home.folder)
  const server = findProcess(pid ?? 0)
  if (!server) throw new Error('no server runs')
  process.kill(server.pid, 'SIGKILL')
  await expect.poll(() => findProcess(server.pid), { timeout: 10_000 }).toBeUndefined()
}

describe('two processes that open a new home at once', () => {
  test('share one server, and the password is set, kept and private', async () => {
    const [first, second] = [holdDatabase(), holdDatabase()]
    const [{ 0: a }, { 0: b }] = await Promise.all([first.waitFor(/{"uri":.*}/), second.waitFor(/{"uri":.*}/)])
    expect(a).toBe(b)
    const printed = first.printed() + second.printed()
    expect(printed.match(/Starting Neo4j/g)).toHaveLength(1)
    expect(printed.match(/Neo4j runs already/g)).toHaveLength(1)
    expect(readServerStatus(home.folder).users.toSorted()).toEqual([first.pid, second.pid].toSorted())
    expect((statSync(home.password).mode & 0o777).toString(8)).toBe('600')

    process.kill(first.pid, 'SIGTERM')
    expect((await first.ended).code).toBe(0)
    expect(readServerStatus(home.folder)).toMatchObject({ running: true, users: [second.pid] })
    await expect(stopServer(home.folder)).rejects.toMatchObject({ code: 'BAD_ARGUMENT', value: [second.pid] })

    process.kill(second.pid, 'SIGTERM')
    expect((await second.ended).code).toBe(0)
    expect(readServerStatus(home.folder).running).toBe(false)
  })
})

describe('the next start', () => {
  test('keeps port and data, and replaces a server that was killed', async () => {
    const port = readState(home)?.port
    const database = await open()
    expect(database.uri).toBe(`bolt://127.0.0.1:${port}`)
    await addNote(database)
    await killServer()
    await database.close()
    expect(readServerStatus(home.folder).running).toBe(false)

    const again = await open()
    expect(await countNotes(again)).toBe('1')
    await again.close({ keep: true })
    expect(readServerStatus(home.folder)).toMatchObject({ running: true, keep: true, users: [] })
  })

  test('uses a server that was to be kept, and leaves it running', async () => {
    const before = readServerStatus(home.folder).pid
    const database = await open()
    await database.close()
    expect(readServerStatus(home.folder)).toMatchObject({ running: true, pid: before })
    expect(await stopServer(home.folder)).toBe(true)
    expect(await stopServer(home.folder)).toBe(false)
  })

  test('finds the server of a process that was killed, uses it and ends it', async () => {
    const killed = holdDatabase()
    await killed.waitFor(/{"uri":.*}/)
    process.kill(killed.pid, 'SIGKILL')
    await killed.ended
    const { pid } = readServerStatus(home.folder)
    said.length = 0
    const database = await open()
    expect(said).toEqual([expect.stringMatching(/^Neo4j runs already on port \d+\.$/)])
    expect(readServerStatus(home.folder)).toMatchObject({ pid, users: [process.pid] })
    await database.close()
    expect(findProcess(pid ?? 0)).toBeUndefined()
  })

  test('takes another port when the last one is taken, and does not touch a process that only has the old number', async () => {
    const state = readState(home)
    const blocker: Server = createServer().listen(state?.port, '127.0.0.1')
    const bystander = startScript('tests/graph/local/hold-lock.ts', [join(home.folder, 'other-lock')])
    await bystander.waitFor(/held/)
    const stale = { kind: 'java', pid: bystander.pid, startedAt: '1' }
    writeFileSync(home.state, JSON.stringify({ ...state, server: stale, users: [{ pid: 1, startedAt: 'x' }] }))

    const database = await open()
    expect(database.uri).not.toBe(`bolt://127.0.0.1:${state?.port}`)
    expect(findProcess(bystander.pid)).toBeDefined()
    expect(await countNotes(database)).toBe('1')
    blocker.close()
    process.kill(bystander.pid, 'SIGKILL')
    await bystander.ended

    // The state is lost while the server runs: nothing is started beside it, and the message says what to do.
    const lost = readOptional(home.state) ?? ''
    rmSync(home.state)
    await expect(open()).rejects.toMatchObject({
      code: 'DATABASE_HOME',
      message: expect.stringContaining('another process is using the database folder') as string,
      hint: expect.stringContaining(`--home-dir=${home.neo4j}`) as string,
    })
    writePrivate(home.state, lost)
    await database.close()
    expect(readServerStatus(home.folder).running).toBe(false)
  })
})

describe('a password file', () => {
  test('that does not fit is an error which keeps the data; the former file mends it', async () => {
    const password = readOptional(home.password) ?? ''
    writePrivate(home.password, 'not-the-password-of-this-database\n')
    await expect(open()).rejects.toMatchObject({
      code: 'DATABASE_HOME',
      hint: expect.stringContaining('Put the former password file back') as string,
    })
    expect(readServerStatus(home.folder).running).toBe(false)

    writePrivate(home.password, password)
    const database = await open()
    expect(await countNotes(database)).toBe('1')
    await database.close()
  })
})

describe('a first start that was killed', () => {
  test('and left a database without its logs is begun anew', async () => {
    const young = createHome(mkdtempSync(join(tmpdir(), 'gongbao-half-')))
    const killed = startScript('tests/graph/local/hold-database.ts', [young.folder])
    const logs = join(young.neo4j, 'data', 'transactions', 'system')
    while (!existsSync(logs)) await new Promise((resolve) => setTimeout(resolve, 50))
    process.kill(killed.pid, 'SIGKILL')
    await killed.ended
    const server = readState(young)?.server
    if (server?.kind === 'java') await endProcess(server, 0)
    expect(existsSync(young.unfinished)).toBe(true)
    rmSync(logs, { recursive: true, force: true })

    const database = await openDatabase({ port: 0, host: '127.0.0.1', home: young.folder })
    await addNote(database)
    expect(existsSync(young.unfinished)).toBe(false)
    await database.close()

    // Once it has answered, it is never removed: a damage is told.
    rmSync(logs, { recursive: true, force: true })
    await expect(openDatabase({ port: 0, host: '127.0.0.1', home: young.folder })).rejects.toMatchObject({
      code: 'DATABASE_HOME',
    })
    expect(existsSync(join(young.neo4j, 'data', 'databases'))).toBe(true)
    rmSync(young.folder, { recursive: true, force: true, maxRetries: 5 })
  })

  test('in the middle, several times, is made good by the next', async () => {
    const young = createHome(mkdtempSync(join(tmpdir(), 'gongbao-killed-')))
    for (const pause of [1_000, 2_500, 4_000]) {
      const killed = startScript('tests/graph/local/hold-database.ts', [young.folder])
      await killed.waitFor(/Starting Neo4j/)
      await new Promise((resolve) => setTimeout(resolve, pause))
      process.kill(killed.pid, 'SIGKILL')
      await killed.ended
      // The server as well: half of its files may be written.
      const server = readState(young)?.server
      if (server?.kind === 'java') await endProcess(server, 0)
    }
    const database = await openDatabase({ port: 0, host: '127.0.0.1', home: young.folder })
    await addNote(database)
    expect(await countNotes(database)).toBe('1')
    await database.close()
    rmSync(young.folder, { recursive: true, force: true, maxRetries: 5 })
  })
})
