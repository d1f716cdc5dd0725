// The examinations of `gongbao doctor`. They look and ask; they start, install and change nothing.
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Config, projectFolder } from '../config.ts'
import { GongbaoError } from '../errors.ts'
import { openDatabase } from '../graph/connect.ts'
import { toInstallCommand } from '../graph/local/choose.ts'
import { readServerStatus } from '../graph/local/control.ts'
import { isDockerAnswering } from '../graph/local/docker.ts'
import { findJars, readNeo4jVersion } from '../graph/local/jars.ts'
import { findJava, findMaven } from '../graph/local/java.ts'
import { canInstallPackages } from '../graph/local/packages.ts'
import { isPortFree } from '../graph/local/ports.ts'

export interface Finding {
  readonly name: string
  /** `unneeded`: not there, and nothing asks for it. */
  readonly state: 'found' | 'unneeded' | 'missing'
  readonly detail: string
  /** The command that mends it. */
  readonly mend?: string
}

/** Looks at everything a start needs, in the order in which it is needed. */
export async function examine(readConfig: () => Config): Promise<Finding[]> {
  const node: Finding = { name: 'Node', state: 'found', detail: `${process.version} (${process.execPath})` }
  const config = readSettings(readConfig)
  if ('state' in config) return [node, config, examineExplorer()]
  return [
    node,
    { name: 'Settings', state: 'found', detail: `home ${config.home}` },
    examineHome(config.home),
    ...(config.neo4j ? [await examineOwn(config)] : examineManaged(config.home)),
    examineExplorer(),
    await examinePort(config),
  ]
}

function readSettings(readConfig: () => Config): Config | Finding {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof GongbaoError)) throw error
    return { name: 'Settings', state: 'missing', detail: error.message, mend: error.hint }
  }
}

function examineHome(home: string): Finding {
  const name = 'Data folder'
  let folder = home
  while (!existsSync(folder)) folder = dirname(folder)
  try {
    accessSync(folder, constants.W_OK)
    return { name, state: 'found', detail: folder === home ? 'can be written' : 'will be made by the first start' }
  } catch {
    const mend = `sudo chown -R "$USER" ${folder}, or set GONGBAO_HOME to another folder`
    return { name, state: 'missing', detail: `${folder} cannot be written`, mend }
  }
}

async function examineOwn(config: Config): Promise<Finding> {
  const name = 'Neo4j of your own'
  try {
    const database = await openDatabase(config, { patience: 0 })
    await database.close()
    return { name, state: 'found', detail: `${database.uri} answers` }
  } catch (error) {
    if (!(error instanceof GongbaoError)) throw error
    return { name, state: 'missing', detail: error.message, mend: error.hint }
  }
}

function examineManaged(home: string): Finding[] {
  const [java, maven, jars, docker] = [findJava(), findMaven(), findJars(), isDockerAnswering()]
  const byJava = java !== undefined && (jars !== undefined || maven !== undefined)
  // One way is enough; what the first start installs by itself is not missing either.
  const open = !byJava && !docker && !canInstallPackages()
  const absent = open ? 'missing' : 'unneeded'
  const mend = { mend: canInstallPackages() ? 'the first start installs it' : toInstallCommand() }
  const status = readServerStatus(home)
  return [
    java
      ? { name: 'Java', state: 'found', detail: `${java.version} (${java.path})` }
      : { name: 'Java', state: absent, detail: 'no Java 17 or 21', ...mend },
    maven
      ? { name: 'Maven', state: 'found', detail: maven }
      : { name: 'Maven', state: jars ? 'unneeded' : absent, detail: 'not there', ...(jars ? {} : mend) },
    jars
      ? { name: 'Neo4j', state: 'found', detail: `${readNeo4jVersion()} (${jars})` }
      : { name: 'Neo4j', state: 'unneeded', detail: `${readNeo4jVersion()} is fetched by the first start` },
    docker
      ? { name: 'Docker', state: 'found', detail: 'an engine answers' }
      : { name: 'Docker', state: byJava ? 'unneeded' : absent, detail: 'no engine answers; it is the second way' },
    status.running
      ? { name: 'Database', state: 'found', detail: `runs at ${status.uri}` }
      : { name: 'Database', state: 'unneeded', detail: 'does not run now; whatever needs it starts it' },
  ]
}

function examineExplorer(): Finding {
  const name = 'Explorer'
  if (existsSync(join(projectFolder, 'dist', 'web', 'index.html'))) return { name, state: 'found', detail: 'built' }
  return { name, state: 'missing', detail: 'not built', mend: 'npm run build' }
}

async function examinePort({ host, port }: Config): Promise<Finding> {
  const name = 'Port'
  if (await isPortFree(port, host)) return { name, state: 'found', detail: `${port} on ${host} is free` }
  return {
    name,
    state: 'unneeded',
    detail: `${port} on ${host} is taken, perhaps by Gongbao itself`,
    mend: `PORT=${port + 1} npm start`,
  }
}
