// The second way to a managed Neo4j: a container of the pinned version over the same data folder.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Home } from './home.ts'
import { readProgram } from './program.ts'

export interface Container {
  readonly home: Home
  readonly version: string
  readonly port: number
  /** Numbers of the user whose files the data are to be; absent where the system has none. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

/** The name under which the container of a home is found again. */
export function toContainerName(home: Home): string {
  return `gongbao-${createHash('sha256').update(home.folder).digest('hex').slice(0, 12)}`
}

/**
 * The arguments for `docker`. The first password comes from the variable NEO4J_AUTH of docker's own environment,
 * so that no list of processes shows it. Only this machine can reach the port.
 */
export function toDockerRun({ home, version, port, user }: Container): string[] {
  return [
    'run',
    '--detach',
    '--rm',
    `--name=${toContainerName(home)}`,
    `--publish=127.0.0.1:${port}:7687`,
    `--volume=${join(home.neo4j, 'data')}:/data`,
    ...(user ? [`--user=${user.uid}:${user.gid}`] : []),
    '--env=NEO4J_AUTH',
    '--env=NEO4J_server_http_enabled=false',
    '--env=NEO4J_dbms_usage__report_enabled=false',
    '--env=NEO4J_db_tx__log_preallocate=false',
    `neo4j:${version}-community`,
  ]
}

/** Whether a Docker engine answers, not only whether the command is there. */
export function isDockerAnswering(): boolean {
  return readProgram('docker', ['version', '--format', '{{.Server.Version}}']) !== undefined
}

export function isContainerRunning(name: string): boolean {
  return readProgram('docker', ['inspect', '--format', '{{.State.Running}}', name])?.trim() === 'true'
}
