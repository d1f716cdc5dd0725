// A file that came over the network in; it, or the bulletins of an archive, into the collection. Nothing touches the disk.
import { extname } from 'node:path'
import { GongbaoError } from '../../errors.ts'
import type { Collection } from '../collection.ts'
import { collectArchive } from './archive.ts'

export interface Upload {
  /** As `toUploadName` gives it: what it is shown as, and its place: the same name again is a changed file. */
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

const LONGEST_NAME = 200

/**
 * The name that the sender gave, as one safe line: `/` between folders, no control characters, no way out.
 * Throws BAD_ARGUMENT when nothing is left of it.
 */
export function toUploadName(name: string): string {
  const parts = name
    .normalize('NFC')
    // Of a name with slashes only the last part arrives: the page writes division slashes for them.
    .replace(/[\\\u2215]/g, '/')
    .replace(/\p{C}/gu, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const shown = parts.join('/')
  if (shown === '') throw new GongbaoError('BAD_ARGUMENT', 'A file has no name.', 'Give every file a name.', name)
  return [...shown].slice(-LONGEST_NAME).join('')
}

/** Collects an upload; an archive by its ending `.zip`. */
export async function collectUpload(collection: Collection, { name, read }: Upload): Promise<void> {
  const key = `upload:${name}`
  if (extname(name).toLowerCase() === '.zip') await collectArchive(collection, await read(), key, name)
  else collection.add({ key, source: name, open: async () => ({ bytes: await read() }) })
}
