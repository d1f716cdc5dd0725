// The settings and the command line of the managed server: pure, from paths and a port.
import { join } from 'node:path'
import type { Home } from './home.ts'

/** The text of neo4j.conf for a server that only this machine can reach. */
export function toNeo4jConf(port: number): string {
  const lines = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '256m',
    // A small graph need not occupy 256 MB of logs from the start.
    'db.tx_log.preallocate': 'false',
    // A request that its client has given up must not outlive it for long.
    'db.transaction.timeout': '10m',
    // By default the server listens 5 s for late comers and as long for idle threads when told to stop;
    // ours are gone by then. Measured: 12 s without these lines.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.dbms.bolt.netty_server_shutdown_timeout': '2',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '2s',
  }
  const text = Object.entries(lines).map(([name, value]) => `${name}=${value}\n`)
  return `# Written by gongbao at every start: changes made here are lost.\n${text.join('')}`
}

/** The arguments for `java`. */
export function toJavaArguments(home: Home, jars: string): string[] {
  const opened = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.util.concurrent']
  return [
    '-Xms256m',
    '-Xmx1g',
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    ...opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    '-cp',
    join(jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home.neo4j}`,
    `--config-dir=${join(home.neo4j, 'conf')}`,
  ]
}
