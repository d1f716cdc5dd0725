// Looks for a Java that runs Neo4j 5 (17 or 21) and for Maven, which brings Neo4j's jars.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readProgram } from './program.ts'

export interface Java {
  readonly path: string
  readonly version: number
}

const supported = [17, 21]

/** The first fitting Java from JAVA_HOME, the PATH and the usual folders; undefined if there is none. */
export function findJava(env: NodeJS.ProcessEnv = process.env): Java | undefined {
  for (const path of listJava(env)) {
    const version = parseJavaVersion(readProgram(path, ['-version']) ?? '')
    if (version !== undefined && supported.includes(version)) return { path, version }
  }
  return undefined
}

/** The major version in what `java -version` prints. */
export function parseJavaVersion(text: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? []
  if (first === undefined) return undefined
  return first === '1' && second !== undefined ? Number(second) : Number(first)
}

/** The version of the Maven on the PATH, undefined if there is none. */
export function findMaven(): string | undefined {
  return /Apache Maven ([\w.-]+)/.exec(readProgram(mavenProgram, ['-version']) ?? '')?.[1]
}

export const mavenProgram = process.platform === 'win32' ? 'mvn.cmd' : 'mvn'

function listJava(env: NodeJS.ProcessEnv): string[] {
  const program = process.platform === 'win32' ? 'java.exe' : 'java'
  const homes = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .flatMap((folder) => [folder, join(folder, 'Contents', 'Home')])
  const installed = homes.map((folder) => join(folder, 'bin', program)).filter((path) => existsSync(path))
  return [...(env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', program)] : []), program, ...installed]
}
