// `npm start` as a whole, over a home of its own: the set-up script, the command, the managed database, the address.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { readServerStatus, stopServer } from '../../src/graph/local/control.ts'
import { runGongbao, startScript } from './gongbao.ts'

vi.setConfig({ testTimeout: 240_000 })

const home = mkdtempSync(join(tmpdir(), 'gongbao-start-'))

afterAll(async () => {
  await stopServer(home, { force: true })
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
})

const start = () =>
  startScript('scripts/setup.mjs', ['run', 'src/cli/main.ts', 'start'], {
    PORT: '0',
    GONGBAO_HOME: home,
    npm_lifecycle_event: 'start',
  })

test('start brings everything up, says the address, and ends in order when asked', async () => {
  const running = start()
  const [, url = ''] = await running.waitFor(/Gongbao is ready: (http:\S+)/)
  await running.waitFor(/pinghu\.txt: new/)

  const page = await fetch(url)
  expect(await page.text()).toContain('<div id="root">')
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ documents(first: 5) { nodes { title } } }' }),
  })
  expect(await answer.json()).toMatchObject({
    data: { documents: { nodes: [{ title: expect.any(String) as string }] } },
  })

  const port = new URL(url).port
  const second = await runGongbao(['start'], { PORT: port, GONGBAO_HOME: home, npm_lifecycle_event: 'start' })
  expect(second.code).toBe(5)
  expect(second.stderr).toContain(`Gongbao runs there already: ${url}`)

  process.kill(running.pid, 'SIGINT')
  const { code, stderr } = await running.ended
  expect({ code, running: readServerStatus(home).running }).toEqual({ code: 0, running: false })
  expect(stderr).not.toContain('ERR')
})

test('a second start finds the bulletins unchanged; when its wrapper is killed it ends in order too', async () => {
  const running = start()
  await running.waitFor(/Gongbao is ready: /)
  const [, outcome] = await running.waitFor(/pinghu\.txt: (\w+)/)
  expect(outcome).toBe('unchanged')
  expect(running.printed()).not.toMatch(/Fetching|Installing|Building/)

  process.kill(running.pid, 'SIGKILL')
  await running.ended
  await expect.poll(() => readServerStatus(home).running, { timeout: 60_000 }).toBe(false)
  expect(readFileSync(join(home, 'neo4j-server.json'), 'utf8')).toContain('"users": []')
})
