// The bytes of a Word file (.docx) in; its paragraphs and tables as text out. Other files of the same packing (Excel,
// PowerPoint, OFD, OpenDocument) are named with what to do.
import { GongbaoError } from '../../errors.ts'
import { type ArchiveEntry, openArchive } from '../archive.ts'
import { createFlow } from '../flow.ts'
import type { Reader } from '../readers.ts'
import { readHeadings } from './styles.ts'
import { walkBody } from './walk.ts'

/** Of one part of the file when unpacked. */
const MOST_PART = 64 * 1024 * 1024

const OTHERS: readonly { readonly part: RegExp; readonly what: string; readonly hint: string }[] = [
  { part: /^xl\//, what: 'an Excel table (.xlsx)', hint: 'Copy the table into a .docx, or save it as .txt.' },
  { part: /^ppt\//, what: 'a presentation (.pptx)', hint: 'Save it as PDF and give that file.' },
  { part: /^OFD\.xml$/i, what: 'an OFD file', hint: 'Open it in an OFD reader, save it as PDF and give that file.' },
  { part: /^content\.xml$/, what: 'an OpenDocument file', hint: 'Save it as .docx and give that file.' },
]

export const docxReader: Reader = {
  id: 'docx',
  isMine: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5),
  async read(bytes) {
    const entries = await openArchive(bytes)
    const body = entries.find(({ name }) => /^word\/document\d*\.xml$/.test(name))
    if (!body) throw toOther(entries)
    const decoder = new TextDecoder()
    const readPart = async (entry: ArchiveEntry | undefined): Promise<string> =>
      entry ? decoder.decode(await entry.read(MOST_PART)) : ''
    const headings = readHeadings(await readPart(entries.find(({ name }) => name === 'word/styles.xml')))
    const flow = createFlow()
    walkBody(await readPart(body), headings, flow)
    return { ...flow.finish(), charset: 'utf-8', issues: [] }
  },
}

function toOther(entries: readonly ArchiveEntry[]): GongbaoError {
  const other = OTHERS.find(({ part }) => entries.some(({ name }) => part.test(name)))
  if (other) return new GongbaoError('OTHER_FORMAT', `This is ${other.what}, which is not read.`, other.hint)
  const isOffice = entries.some(({ name }) => name === '[Content_Types].xml')
  return isOffice
    ? new GongbaoError('BROKEN_FILE', 'The Word file has lost its text.', 'Open it in Word and save it anew.')
    : new GongbaoError('OTHER_FORMAT', 'This is a zip file that is not named .zip.', 'Name it .zip, or unpack it.')
}
