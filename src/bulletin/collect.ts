// Paths, globs, web addresses, uploads and `-` (standard input) in, the bulletins to read out, each with the name it is shown
// under. What cannot be collected is reported by name and reason; the rest goes on.
import { createHash } from 'node:crypto'
import type { Issue } from '../domain/issue.ts'
import { GongbaoError } from '../errors.ts'
import { type BulletinFile, type Collection, createCollection } from './collection.ts'
import { MOST_BYTES } from './limits.ts'
import { collectArchive, isArchive } from './sources/archive.ts'
import { collectPath } from './sources/files.ts'
import { collectUpload, type Upload } from './sources/upload.ts'
import { collectAddress, isAddress } from './sources/web.ts'
import { createVisitor, type VisitorOptions } from './web/visitor.ts'

export type { BulletinFile, OpenedBulletin } from './collection.ts'
export { toUploadName, type Upload } from './sources/upload.ts'

export interface Collected {
  readonly files: readonly BulletinFile[]
  /** Errors, a path or address each; infos SKIPPED_FILE for what folders and archives hold besides. */
  readonly issues: readonly Issue[]
}

export interface CollectOptions extends VisitorOptions {
  /** Web addresses are list pages: the pages they link to are read whose address holds this; `*` stands for anything. */
  readonly follow?: string
  /** Files are shown by their path below this folder. */
  readonly root?: string
  /** What `-` reads; default: the standard input of the process. */
  readonly input?: AsyncIterable<Uint8Array>
}

/** Collects the bulletins: folders with all below them, archives opened, everything once, in the order given. */
export async function collectBulletins(
  paths: readonly (string | Upload)[],
  options: CollectOptions = {},
): Promise<Collected> {
  const { follow, input = process.stdin } = options
  const collection = createCollection()
  const visitor = createVisitor(options)
  for (const path of paths) {
    if (typeof path !== 'string') await collectUpload(collection, path)
    else if (path === '-') await collectInput(collection, input)
    else if (isAddress(path)) await collectAddress(collection, path, visitor, follow)
    else await collectPath(collection, path, options.root)
  }
  return { files: [...collection.files.values()], issues: collection.issues }
}

/** Standard input is one bulletin or a zip file; its place is its content, so that the next one does not replace it. */
async function collectInput(collection: Collection, input: AsyncIterable<Uint8Array>): Promise<void> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of input) {
      length += chunk.length
      if (length > MOST_BYTES)
        throw new GongbaoError('TOO_LARGE', 'The standard input is larger than 20 MB.', 'Split it.', length)
      chunks.push(chunk)
    }
  } catch (error) {
    collection.fail('-', error)
    return
  }
  const bytes = Buffer.concat(chunks)
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const [key, source] = [`stdin:${name}`, `stdin-${name}`]
  if (await isArchive(bytes)) await collectArchive(collection, bytes, key, source)
  else collection.add({ key, source, open: async () => ({ bytes }) })
}
