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

const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|content\.xml|OFD\.xml)$/i

/** True for a zip file of other files, told by what it holds: a Word file is a zip file too. */
export async function isArchive(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  // A broken one is told by the reader that tries it.
  const entries = await openArchive(bytes).catch(() => [])
  return entries.length > 0 && !entries.some(({ name }) => OFFICE.test(name))
}

const isHidden = (name: string): boolean =>
  name.startsWith('__MACOSX/') ||
  /^\.[^./]/.test(basename(name)) ||
  name.split('/').some((part) => /^\.[^.]/.test(part))
