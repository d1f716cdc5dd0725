// Plain text of any charset in, its lines and what its front matter says out.
import { decodeText } from './charset.ts'
import { readFrontMatter } from './front-matter.ts'
import { findLines } from './lines.ts'
import type { Reader } from './readers.ts'

export const textReader: Reader = {
  id: 'text',
  isMine: () => true,
  read: (bytes, { charset }) => {
    const decoded = decodeText(bytes, charset)
    const { end, ...front } = readFrontMatter(decoded.text)
    return { ...front, original: decoded.text, charset: decoded.charset, lines: findLines(decoded.text, end) }
  },
}
