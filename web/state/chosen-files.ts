// What a person dropped or chose in, the files to send out: folders are walked, what the system hides is left out, the
// same path counts once, limits are told before anything is sent.
import type { ChosenFile, UploadLimits } from '../api/import-job.ts'

const isHidden = (path: string): boolean => /(?:^|\/)(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/i.test(path)
const isZip = (path: string): boolean => /\.zip$/i.test(path)

/** Bytes that a file of this name may have. */
export const toMostBytes = ({ path }: ChosenFile, limits: UploadLimits): number =>
  isZip(path) ? limits.archiveBytes : limits.bulletinBytes

/** True when the server would refuse the file for its size. */
export const isTooLarge = (each: ChosenFile, limits: UploadLimits | undefined): boolean =>
  limits !== undefined && each.file.size > toMostBytes(each, limits)

/** Adds files to those chosen before; a path that is there already is replaced, for the file may have changed. */
export function addFiles(chosen: readonly ChosenFile[], more: readonly ChosenFile[]): readonly ChosenFile[] {
  const byPath = new Map(chosen.map((each) => [each.path, each]))
  for (const each of more) if (!isHidden(each.path)) byPath.set(each.path, each)
  return [...byPath.values()]
}

/** Bytes of a request that are about a file and not of it, such as its name. */
const ABOUT_A_FILE = 1024

/** Those that are sent: none too large, and the first so many as one request takes. */
export function toSent(chosen: readonly ChosenFile[], limits: UploadLimits | undefined): readonly ChosenFile[] {
  if (limits === undefined) return chosen
  let left = limits.bytes
  return chosen
    .filter((each) => !isTooLarge(each, limits))
    .slice(0, limits.files)
    .filter(({ file }) => {
      left -= file.size + ABOUT_A_FILE
      return left >= 0
    })
}

/** What an input gives; with a folder, its name is part of each path. */
export const fromInput = (files: FileList | null): ChosenFile[] =>
  [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))

/** What was dropped; folders are walked. It has to be called while the event is handled: later it is empty. */
export async function fromDrop({ items, files }: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return fromInput(files)
  return (await Promise.all(entries.map(walk))).flat()
}

async function walk(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((take, fail) => (entry as FileSystemFileEntry).file(take, fail))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  const inside: FileSystemEntry[] = []
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader gives a hundred at a time, and nothing at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail))
    if (some.length === 0) break
    inside.push(...some)
  }
  return (await Promise.all(inside.map(walk))).flat()
}

/** 812 B, 1.2 MB. */
export function toSizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`
}
