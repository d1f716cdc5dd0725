// A canonical name in, its identity key out: two names with the same key are the same thing within a family.
import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 'tw', to: 'cn' })
const IGNORED = /[\s“”"'‘’「」『』《》〈〉·•・]/gu

/**
 * Full width, traditional characters, case, spaces, quotes and middle dots do not tell two names apart.
 * Brackets stay: 平湖（浙江）公司 names its region in them.
 */
export function toNameKey(name: string): string {
  const key = toSimplified(name.normalize('NFKC')).toLowerCase().replace(IGNORED, '')
  return key || name
}
