// Which way to a managed Neo4j this machine has: Java with the jars, else Docker, else one message with the three ways.
import { GongbaoError } from '../../errors.ts'
import { isDockerAnswering } from './docker.ts'
import { fetchJars, findJars } from './jars.ts'
import { findJava, findMaven } from './java.ts'
import { canInstallPackages, installPackages, isInstallable } from './packages.ts'

export type ServerWay =
  | { readonly kind: 'java'; readonly java: string; readonly jars: string }
  | { readonly kind: 'docker' }

export interface ChooseOptions {
  readonly say: (line: string) => void
  readonly signal?: AbortSignal
}

/** Finds a way, installing Java, Maven and the jars where that can be done. Throws GongbaoError NO_DATABASE. */
export async function chooseServer(options: ChooseOptions): Promise<ServerWay> {
  const missing = await mendJava(options)
  if (missing.length === 0) {
    const java = findJava()
    if (java) return { kind: 'java', java: java.path, jars: findJars() ?? (await fetchJars(options)) }
  }
  if (isDockerAnswering()) return { kind: 'docker' }
  throw toNoDatabaseError(missing)
}

/** What of Java and Maven is missing; Maven only counts as long as the jars are not there. */
export function findMissing(): string[] {
  return [...(findJava() ? [] : ['Java 17 or 21']), ...(findJars() || findMaven() ? [] : ['Maven'])]
}

/** The one message that names the three ways. */
export function toNoDatabaseError(missing: readonly string[], cause?: unknown): GongbaoError {
  return new GongbaoError(
    'NO_DATABASE',
    `There is no Neo4j to work with, and no way to start one: missing ${missing.join(' and ')}, and no Docker engine answers.`,
    [
      'There are three ways:',
      `  1. Install Java 17 or 21 and Maven (${toInstallCommand()}): Gongbao then starts Neo4j by itself.`,
      '  2. Install and start Docker: Gongbao then starts Neo4j in a container.',
      '  3. Set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a Neo4j of your own (5.x or Aura).',
    ].join('\n'),
    missing,
    cause,
  )
}

/** The command a person would type to get Java and Maven on this system. */
export function toInstallCommand(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return 'brew install openjdk@21 maven'
  if (platform === 'win32') return 'winget install EclipseAdoptium.Temurin.21.JRE, and Maven from its site'
  return 'sudo apt-get install maven, or your system’s like'
}

async function mendJava({ say, signal }: ChooseOptions): Promise<string[]> {
  const missing = findMissing()
  if (missing.length === 0 || !canInstallPackages()) return missing
  say(`Missing for Neo4j: ${missing.join(' and ')}.`)
  try {
    await installPackages(() => [...(findJava() ? [] : [toJavaPackage()]), ...(findMaven() ? [] : ['maven'])], {
      say,
      ...(signal && { signal }),
    })
  } catch (error) {
    if (!(error instanceof GongbaoError)) throw error
    say(error.message)
  }
  return findMissing()
}

function toJavaPackage(): string {
  return isInstallable('openjdk-21-jre-headless') ? 'openjdk-21-jre-headless' : 'openjdk-17-jre-headless'
}
