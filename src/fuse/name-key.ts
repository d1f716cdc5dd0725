// A name in, a comparable form out: plain for finding, and an identity key for deciding what is the same thing.
import { toNameKey } from '../domain/names.ts'
import { toSimplified } from '../domain/simplified.ts'

const IGNORED = /[\s“”"'‘’「」『』《》〈〉·•・]/gu

/** Full width, traditional characters, case, spaces, quotes and middle dots do not tell two names apart. */
export function toPlainName(name: string): string {
  const plain = toSimplified(name.normalize('NFKC')).toLowerCase().replace(IGNORED, '')
  return plain || name
}

/** Nor do official abbreviations and brackets. Equal keys within a family are one thing. */
export const toIdentityKey = (name: string): string => toNameKey(toPlainName(name)) || name
