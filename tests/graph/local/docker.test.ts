import { describe, expect, test } from 'vitest'
import { toContainerName, toDockerRun } from '../../../src/graph/local/docker.ts'
import { toHome } from '../../../src/graph/local/home.ts'

const home = toHome('/data/gongbao')

describe('the command line for Docker', () => {
  const args = toDockerRun({ home, version: '5.26.30', port: 40001, user: { uid: 1000, gid: 1001 } })

  test('is this one', () => {
    expect(['docker', ...args].join(' ')).toBe(
      'docker run --detach --rm ' +
        `--name=${toContainerName(home)} ` +
        '--publish=127.0.0.1:40001:7687 ' +
        '--volume=/data/gongbao/neo4j/data:/data ' +
        '--user=1000:1001 ' +
        '--env=NEO4J_AUTH ' +
        '--env=NEO4J_server_http_enabled=false ' +
        '--env=NEO4J_dbms_usage__report_enabled=false ' +
        '--env=NEO4J_db_tx__log_preallocate=false ' +
        'neo4j:5.26.30-community',
    )
  })

  test('publishes the port on loopback only', () => {
    expect(args.filter((arg) => arg.startsWith('--publish'))).toEqual(['--publish=127.0.0.1:40001:7687'])
  })

  test('leaves the user to Docker where the system has no numbers for users', () => {
    expect(toDockerRun({ home, version: '5.26.30', port: 1 }).filter((arg) => arg.startsWith('--user'))).toEqual([])
  })
})

test('containers of two homes have two names, of one home always the same', () => {
  expect(toContainerName(home)).toBe(toContainerName(toHome('/data/gongbao')))
  expect(toContainerName(home)).not.toBe(toContainerName(toHome('/data/other')))
  expect(toContainerName(home)).toMatch(/^gongbao-[0-9a-f]{12}$/)
})
