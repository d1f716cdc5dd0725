// Why a managed server ended before it was ready: what it printed in, an error with a way out out.
import { join } from 'node:path'
import { GongbaoError } from '../../errors.ts'
import { type Home, readOptional } from './home.ts'

interface KnownFailure {
  readonly pattern: RegExp
  readonly message: string
  readonly hint: (home: Home) => string
}

const knownFailures: readonly KnownFailure[] = [
  {
    pattern: /FileLockException|locked by another process|lock on file/i,
    message: 'another process is using the database folder',
    hint: (home) =>
      `End the other Neo4j on this folder (its command line holds --home-dir=${home.neo4j}), then try again.`,
  },
  {
    pattern: /No space left on device/i,
    message: 'the disk is full',
    hint: (home) => `Free some space on the disk of ${home.folder}, then try again.`,
  },
  {
    pattern: /AccessDeniedException|Permission denied/i,
    message: 'files of the database folder cannot be written',
    hint: (home) => `Give yourself the files back: chown -R "$USER" ${home.folder}`,
  },
  {
    pattern: /Could not reserve enough space|insufficient memory|OutOfMemoryError/i,
    message: 'there is not enough memory (about 1.3 GB are needed)',
    hint: () => 'Close other programs, or set NEO4J_URI to a Neo4j on another machine.',
  },
]

/** Whether the server ended because its port was taken in between. */
export function isPortClash(home: Home): boolean {
  return /BindException|Address already in use/i.test(readOutput(home))
}

/** Whether the reason is one that a person can mend. */
export const isKnownFailure = (home: Home): boolean =>
  knownFailures.some(({ pattern }) => pattern.test(readOutput(home)))

/** The reason in words, with the last lines the server printed where none is known. */
export function toStartError(home: Home): GongbaoError {
  const output = readOutput(home)
  const known = knownFailures.find(({ pattern }) => pattern.test(output))
  if (known) {
    return new GongbaoError('DATABASE_HOME', `Neo4j did not start: ${known.message}.`, known.hint(home), home.folder)
  }
  const causes = output.split('\n').filter((line) => /Exception|Error|Caused by/.test(line))
  return new GongbaoError(
    'DATABASE_HOME',
    `Neo4j did not start.\n${causes
      .slice(-4)
      .map((line) => `  ${line.trim().slice(0, 300)}`)
      .join('\n')}`,
    `The whole story is in ${home.console} and ${join(home.neo4j, 'logs')}. If the database is damaged, move ` +
      `${home.neo4j} aside (nothing is lost) and start again: the network is read anew from the bulletins.`,
    home.folder,
  )
}

// The console is begun anew at every start; Neo4j's own log goes on, so only what follows its last start counts.
function readOutput(home: Home): string {
  const log = readOptional(join(home.neo4j, 'logs', 'neo4j.log')) ?? ''
  const lastStart = Math.max(0, log.lastIndexOf('INFO  Starting...'))
  return `${readOptional(home.console) ?? ''}\n${log.slice(lastStart)}`
}
