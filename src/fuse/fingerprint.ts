// The bytes of a bulletin, its options and the version of our reading in; equal fingerprints mean equal results.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What beside its bytes decides how a bulletin is read. */
export interface ReadingOptions {
  readonly source: string
  readonly place?: string
  readonly publishedOn?: string
  /** What reads it, such as `llm/qwen-max/1-0a1b2c`; default: the rules, whose version is hashed anyway. */
  readonly reader?: string
}

const PROJECT = join(import.meta.dirname, '..', '..')
const READERS = ['src/{bulletin,domain,extract,fuse}/**/*.ts', 'seeds/*.json', 'seeds/{lexicons,gazetteers}/**/*']

let version: string | undefined

/**
 * A hash over the code and data that read bulletins, so that a changed rule reads stored bulletins again and nobody has
 * to remember to count a number up.
 */
export function toReadingVersion(): string {
  if (version === undefined) {
    const hash = createHash('sha256')
    for (const path of globSync(READERS, { cwd: PROJECT }).sort()) {
      hash.update(path.replaceAll('\\', '/')).update(readFileSync(join(PROJECT, path)))
    }
    version = hash.digest('hex').slice(0, 16)
  }
  return version
}

/** Decides whether a stored document may be left as it is. */
export function toFingerprint(bytes: Uint8Array, { source, place, publishedOn, reader }: ReadingOptions): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const parts = [toReadingVersion(), sha256, source, place ?? '', publishedOn ?? '', reader ?? '']
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
