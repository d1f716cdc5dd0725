// Plain text of any charset in, its lines and what its front matter says out.

import type { Issue } from '../domain/issue.ts'
import { decodeText } from './charset.ts'
import { readFrontMatter } from './front-matter.ts'
import { findLines } from './lines.ts'
import type { Reading } from './readers.ts'

export const textReader = {
  id: 'text',
  isMine: (): boolean => true,
  read: (bytes: Uint8Array, { charset }: { readonly charset?: string | undefined }): Reading => {
    const decoded = decodeText(bytes, charset)
    const { end, ...front } = readFrontMatter(decoded.text)
    const issues = [...front.issues, ...findDamage(decoded.text)]
    return { ...front, issues, original: decoded.text, charset: decoded.charset, lines: findLines(decoded.text, end) }
  },
}

/** A few lost characters do not spoil a bulletin, but a name may be among them. */
export function findDamage(text: string): Issue[] {
  const count = text.split('\ufffd').length - 1
  if (count === 0) return []
  const message = `The text holds ${count} replacement characters: something was lost in an earlier conversion.`
  return [{ code: 'REPLACEMENT_CHARACTERS', severity: 'warning', message }]
}
