// A zip file in, the bulletins inside it into the collection. Nothing is unpacked to disk.
import { basename, extname } from 'node:path'
import { openArchive } from '../archive.ts'
import { type Collection, isTaken, ONLY_THESE, toSkipped } from '../collection.ts'
import { MOST_BYTES } from '../limits.ts'

/** `file` is a path or the bytes; entries get `key!/name` and `source/name`. Gives how many bulletins it holds. */
export async function collectArchive(
  collection: Collection,
  file: string | Uint8Array,
  key: string,
  source: string,
): Promise<number> {
  let count = 0
  try {
    const entries = await openArchive(file)
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
      const shown = `${source}/${entry.name}`
      if (entry.isFolder || isHidden(entry.name)) continue
      if (!entry.isSafe)
        collection.report({
          code: 'UNSAFE_PATH',
          severity: 'error',
          message: `The archive names a file outside of itself (${entry.name.slice(0, 120)}); it was not read. Ask where it comes from.`,
          source,
        })
      else if (extname(entry.name).toLowerCase() === '.zip')
        collection.report(toSkipped(shown, 'an archive inside an archive is not opened; unpack it first'))
      else if (!isTaken(extname(entry.name))) collection.report(toSkipped(shown, ONLY_THESE))
      else {
        count++
        collection.add({
          key: `${key}!/${entry.name}`,
          source: shown,
          open: async () => ({ bytes: await entry.read(MOST_BYTES) }),
        })
      }
    }
    if (count === 0)
      collection.report({
        code: 'NO_BULLETINS',
        severity: 'error',
        message: `The archive ${source} holds no bulletins; ${ONLY_THESE}.`,
        source,
      })
  } catch (error) {
    collection.fail(source, error)
  }
  return count
}

const isHidden = (name: string): boolean =>
  name.startsWith('__MACOSX/') ||
  /^\.[^./]/.test(basename(name)) ||
  name.split('/').some((part) => /^\.[^.]/.test(part))
