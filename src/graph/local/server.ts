// The managed server as a process: start it, see whether it runs, end it. What is known of it is in state.ts.
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GongbaoError } from '../../errors.ts'
import type { ServerWay } from './choose.ts'
import { isContainerRunning, toContainerName, toDockerRun } from './docker.ts'
import { toStartError } from './failure.ts'
import type { Home } from './home.ts'
import { readNeo4jVersion } from './jars.ts'
import { toJavaArguments, toNeo4jConf } from './java-server.ts'
import { managedUser } from './login.ts'
import { endProcess, findProcess, isAlive } from './process.ts'
import { runProgram } from './program.ts'
import type { RunningServer } from './state.ts'

// Neo4j ends in one or two seconds; a checkpoint of a large store on a slow disk may need far longer.
const patienceToEndMs = 60_000

/** Starts the server and returns at once; it is not ready yet. Throws GongbaoError DATABASE_HOME. */
export async function startServer(way: ServerWay, home: Home, port: number, password: string): Promise<RunningServer> {
  return way.kind === 'java' ? startJava(way, home, port) : startContainer(home, port, password)
}

export function isServerRunning(server: RunningServer): boolean {
  return server.kind === 'java' ? isAlive(server) : isContainerRunning(server.container)
}

/** Ends the server in order and waits for it. */
export async function endServer(server: RunningServer): Promise<void> {
  if (server.kind === 'java') await endProcess(server, patienceToEndMs)
  else await runProgram('docker', ['stop', `--time=${patienceToEndMs / 1000}`, server.container])
}

async function startJava(
  { java, jars }: Extract<ServerWay, { kind: 'java' }>,
  home: Home,
  port: number,
): Promise<RunningServer> {
  writeFileSync(join(home.neo4j, 'conf', 'neo4j.conf'), toNeo4jConf(port))
  const output = openSync(home.console, 'w', 0o600)
  try {
    // Its own process group: Ctrl-C is ours to handle, the server is ended in order afterwards.
    const child = spawn(java, toJavaArguments(home, jars), {
      detached: true,
      stdio: ['ignore', output, output],
      cwd: home.neo4j,
      windowsHide: true,
    })
    const failed = new Promise<never>((_, reject) => child.once('error', reject))
    const started = new Promise<void>((resolve) => child.once('spawn', resolve))
    await Promise.race([started, failed])
    child.unref()
    const identity = child.pid === undefined ? undefined : findProcess(child.pid)
    if (!identity) throw toStartError(home)
    return { kind: 'java', ...identity }
  } finally {
    closeSync(output)
  }
}

async function startContainer(home: Home, port: number, password: string): Promise<RunningServer> {
  mkdirSync(join(home.neo4j, 'data'), { recursive: true })
  const [uid, gid] = [process.getuid?.(), process.getgid?.()]
  const user = uid === undefined || gid === undefined ? undefined : { uid, gid }
  const container = toContainerName(home)
  // Left over from a crash of the machine; the data lie outside of it.
  await runProgram('docker', ['rm', '--force', container])
  const args = toDockerRun({ home, version: readNeo4jVersion(), port, ...(user && { user }) })
  const result = await runProgram('docker', args, { env: { NEO4J_AUTH: `${managedUser}/${password}` } })
  if (result.code === 0) return { kind: 'docker', container }
  throw new GongbaoError(
    'DATABASE_HOME',
    `Docker could not start Neo4j:\n${result.tail.map((line) => `  ${line}`).join('\n')}`,
    `Try by hand: NEO4J_AUTH=neo4j/… docker ${args.join(' ')}`,
    container,
  )
}
