import { expect, test } from 'vitest'
import { toHome } from '../../../src/graph/local/home.ts'
import { parseJavaVersion } from '../../../src/graph/local/java.ts'
import { toJavaArguments, toNeo4jConf } from '../../../src/graph/local/java-server.ts'

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['openjdk version "21.0.2" 2024-01-16', 21],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_401"\nJava(TM) SE Runtime Environment', 8],
  ['openjdk version "25-ea" 2025-09-16', 25],
  ['The program "java" could not be found', undefined],
  ['', undefined],
])('%j is Java %s', (text, expected) => {
  expect(parseJavaVersion(text)).toBe(expected)
})

test('the server listens on loopback only, with authentication and without reports', () => {
  const lines = toNeo4jConf(40001).split('\n')
  expect(lines).toContain('server.bolt.listen_address=127.0.0.1:40001')
  expect(lines).toContain('server.default_listen_address=127.0.0.1')
  expect(lines).toContain('server.http.enabled=false')
  expect(lines).toContain('dbms.security.auth_enabled=true')
  expect(lines).toContain('dbms.usage_report.enabled=false')
})

test('the command line names the home, by which a person finds the process', () => {
  expect(toJavaArguments(toHome('/data/g'), '/jars')).toContain('--home-dir=/data/g/neo4j')
})
