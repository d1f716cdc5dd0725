// Recognises chains of titles (党组书记、局长) in the text beside a person, and says which of them belong to a
// government rather than to the organisation that is named before.
import { readFileSync } from 'node:fs'

const lexicon: { readonly heads: readonly string[]; readonly after: readonly string[]; readonly unique: readonly string[] } = JSON.parse(
  readFileSync(new URL('../../../seeds/lexicons/relation-titles.json', import.meta.url), 'utf8'),
)
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
const HEAD = `(?:${longestFirst(lexicon.heads)})`
const ENDS_IN_HEAD = new RegExp(`${HEAD}$`)
const AFTER = new RegExp(`^\\s?(?:(?:副|特聘|客座|荣誉|高级|常务副)?(?:${longestFirst(lexicon.after)}))+`)
const SEPARATOR = /[、兼]|暨|及|和/
// A part of a title never holds punctuation or the verbs and particles of a sentence.
const PART = /^[^，。；：！？“”《》（）\s的了在向对由被与]{1,16}$/
const UNIQUE = new RegExp(`(?:${longestFirst(lexicon.unique)})$`)

/** Splits a chain into its titles; empty where the text is no chain of titles. */
export function parseTitles(text: string): string[] {
  const chain = text.replace(/^[、\s]+|[、\s]+$/g, '').replace(/（[^（）]{1,12}）/g, '')
  if (!chain) return []
  const parts = chain.split(SEPARATOR).map((part) => part.trim()).filter(Boolean)
  return parts.length > 0 && parts.every((part) => PART.test(part) && ENDS_IN_HEAD.test(part)) ? parts : []
}

/** The title at the start of `text` (教授, 副部长 after a name), or an empty string. */
export const toTitleAfter = (text: string): string => AFTER.exec(text)?.[0] ?? ''

/** 市长 and the like: of the place or its government, whatever organisation is named before. */
export const isGovernmentTitle = (title: string): boolean =>
  /(?:^|副|代|常务)(?:省长|市长|县长|区长|镇长|乡长|州长|旗长|自治区主席)$/.test(title)

/** 市委书记, 县委常委 after a bare place. */
export const isPartyTitle = (title: string): boolean => /^[省市县区镇]?委/.test(title)

/** 局长, 董事长: held by one person, so that a list after it does not share it. */
export const isUniqueTitle = (title: string): boolean => UNIQUE.test(title) && !/副/.test(title)

/** 市领导, 负责人 and the like say less than a title, but who they lead is a post. */
export const isTitle = (text: string): boolean => parseTitles(text).length > 0
