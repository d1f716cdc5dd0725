// A zip file in; its entries with decoded, safe names and their bytes out. What would fill memory or disk is refused by
// what the directory says, and entries that give more than it says end in an error too.
import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { GongbaoError } from '../errors.ts'

export interface ArchiveEntry {
  /** With `/`, as UTF-8 or GB18030 says. */
  readonly name: string
  /** Bytes when unpacked. */
  readonly size: number
  /** False for a name that leads out of the folder it is unpacked to. */
  readonly isSafe: boolean
  readonly isEncrypted: boolean
  readonly isFolder: boolean
  /** Unpacks it. Throws TOO_LARGE, PASSWORD, BROKEN_FILE. */
  readonly read: (mostBytes: number) => Promise<Uint8Array>
}

/** What an archive may hold. */
export const ARCHIVE_LIMITS = {
  entries: 10_000,
  /** Bytes of all entries together. */
  total: 2 * 1024 * 1024 * 1024,
  /** Unpacked to packed, of archives that unpack to more than `free` bytes. Word files reach 50. */
  ratio: 150,
  free: 10 * 1024 * 1024,
} as const

/** Lists an archive, given by path or as bytes. Throws BROKEN_FILE, ZIP_BOMB. */
export async function openArchive(file: string | Uint8Array): Promise<ArchiveEntry[]> {
  const open = (): Promise<ZipFile> =>
    typeof file === 'string'
      ? openPromise(file, { lazyEntries: true, decodeStrings: false, autoClose: false })
      : fromBufferPromise(Buffer.from(file.buffer, file.byteOffset, file.byteLength), {
          lazyEntries: true,
          decodeStrings: false,
        })
  const entries: ArchiveEntry[] = []
  let total = 0
  let packed = 0
  const zip = await open().catch((cause) => {
    throw toBroken(cause)
  })
  try {
    if (zip.entryCount > ARCHIVE_LIMITS.entries) throw toBomb(`holds ${zip.entryCount} files`)
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize
      packed += entry.compressedSize
      entries.push(toEntry(entry, open))
      if (entries.length > ARCHIVE_LIMITS.entries) throw toBomb(`holds over ${ARCHIVE_LIMITS.entries} files`)
    }
  } catch (cause) {
    throw toBroken(cause)
  } finally {
    zip.close()
  }
  const isDense = total > ARCHIVE_LIMITS.free && total > packed * ARCHIVE_LIMITS.ratio
  if (total > ARCHIVE_LIMITS.total || isDense) throw toBomb(`unpacks from ${packed} to ${total} bytes`)
  return entries
}

function toEntry(entry: Entry, open: () => Promise<ZipFile>): ArchiveEntry {
  const name = toName(entry)
  const isEncrypted = (entry.generalPurposeBitFlag & 1) === 1
  return {
    name,
    size: entry.uncompressedSize,
    isSafe: !/^(?:\/|[A-Za-z]:)/.test(name) && !name.split('/').includes('..') && !name.includes('\0'),
    isEncrypted,
    isFolder: name.endsWith('/'),
    async read(mostBytes) {
      if (isEncrypted)
        throw new GongbaoError('PASSWORD', 'The file is locked with a password.', 'Unpack it yourself first.', name)
      if (entry.uncompressedSize > mostBytes)
        throw new GongbaoError(
          'TOO_LARGE',
          `The file unpacks to ${entry.uncompressedSize} bytes; at most ${mostBytes} are read.`,
          'Split it into several files.',
          name,
        )
      try {
        const zip = await open()
        try {
          return await buffer(await zip.openReadStreamPromise(entry))
        } finally {
          zip.close()
        }
      } catch (cause) {
        throw toBroken(cause)
      }
    },
  }
}

/** Chinese systems write GB18030 names without saying so; only the flag for UTF-8 is a promise. */
function toName({ fileName }: Entry): string {
  const bytes = fileName as unknown as Uint8Array
  for (const charset of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes).replaceAll('\\', '/')
    } catch {}
  return new TextDecoder('latin1').decode(bytes).replaceAll('\\', '/')
}

const toBomb = (what: string): GongbaoError =>
  new GongbaoError(
    'ZIP_BOMB',
    `The archive ${what}: more than is safe to unpack.`,
    `At most ${ARCHIVE_LIMITS.entries} files, 2 GB and ${ARCHIVE_LIMITS.ratio} times the packed size are read; unpack it yourself and give the folder.`,
  )

const toBroken = (cause: unknown): unknown => {
  if (cause instanceof GongbaoError) return cause
  // A path that is gone or closed is no broken archive.
  if (cause instanceof Error && 'syscall' in cause) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new GongbaoError(
    'BROKEN_FILE',
    `The file is damaged: ${reason.slice(0, 200).replace(/\.$/, '')}.`,
    'Get it again from its source, or open and save it anew.',
    undefined,
    cause,
  )
}
