// The jars of the pinned Neo4j: fetched once by Maven into a folder named after the pom, whole or not at all.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '../../config.ts'
import { GongbaoError } from '../../errors.ts'
import { readOptional } from './home.ts'
import { mavenProgram } from './java.ts'
import { withLock } from './lock.ts'
import { runProgram } from './program.ts'

const pomFile = join(projectFolder, 'neo4j', 'pom.xml')
const libFolder = join(projectFolder, 'neo4j', 'lib')
const listName = 'jars.json'
const partialPrefix = 'partial-'

/** The pinned version of Neo4j. */
export function readNeo4jVersion(): string {
  const version = /<neo4j\.version>([^<]+)</.exec(readFileSync(pomFile, 'utf8'))?.[1]
  if (version === undefined) throw new Error(`${pomFile} names no neo4j.version`)
  return version
}

/** The folder of the jars, if all of them lie there as they were fetched. */
export function findJars(folder: string = toJarsFolder()): string | undefined {
  const sizes = parseSizes(readOptional(join(folder, listName)))
  if (sizes === undefined) return undefined
  const whole = Object.entries(sizes).every(
    ([name, size]) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === size,
  )
  return whole ? folder : undefined
}

function parseSizes(list = ''): Record<string, number> | undefined {
  try {
    return z.record(z.string(), z.number()).parse(JSON.parse(list))
  } catch {
    return undefined
  }
}

/** Fetches the jars if they are not there. Throws GongbaoError NO_DATABASE when Maven fails. */
export async function fetchJars(options: {
  readonly say: (line: string) => void
  readonly signal?: AbortSignal
}): Promise<string> {
  mkdirSync(libFolder, { recursive: true })
  const lock = join(libFolder, 'lock.sqlite')
  const onWait = () => options.say('Another process is fetching Neo4j: waiting for it …')
  return withLock(lock, async () => findJars() ?? (await fetchAnew(options)), {
    onWait,
    ...(options.signal && { signal: options.signal }),
  })
}

async function fetchAnew({ say, signal }: Parameters<typeof fetchJars>[0]): Promise<string> {
  for (const name of readdirSync(libFolder).filter((each) => each.startsWith(partialPrefix))) {
    rmSync(join(libFolder, name), { recursive: true, force: true })
  }
  // A name of its own: the Maven of a killed attempt may still be writing into the last one.
  const partial = join(libFolder, `${partialPrefix}${process.pid}`)
  say(`Fetching Neo4j ${readNeo4jVersion()} with Maven (about 125 MB, once) …`)
  let files = 0
  const args = [
    '-B',
    '--strict-checksums',
    '-f',
    pomFile,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${partial}`,
  ]
  const result = await runProgram(mavenProgram, args, {
    onLine: (line) => {
      if (/Downloaded from .*\.jar /.test(line) && ++files % 50 === 0) say(`  ${files} files fetched`)
    },
    ...(signal && { signal }),
  })
  signal?.throwIfAborted()
  if (result.code !== 0) {
    throw new GongbaoError(
      'NO_DATABASE',
      `Maven could not fetch Neo4j:\n${result.tail.map((line) => `  ${line}`).join('\n')}`,
      'Look at the network or the proxy in your Maven settings and try again; what has arrived is kept. Or set NEO4J_URI.',
    )
  }
  const names = readdirSync(partial)
  const sizes = Object.fromEntries(names.map((name) => [name, statSync(join(partial, name)).size]))
  writeFileSync(join(partial, listName), JSON.stringify(sizes))
  const folder = toJarsFolder()
  rmSync(folder, { recursive: true, force: true })
  renameSync(partial, folder)
  say(`Neo4j is here (${names.length} files).`)
  return folder
}

function toJarsFolder(): string {
  const hash = createHash('sha256').update(readFileSync(pomFile)).digest('hex').slice(0, 12)
  return join(libFolder, hash)
}
