// Names and a search text in, comparable forms out: what is stored with an entity and what is asked for are folded by
// the same functions, so that ＫＥＪＩ, 臺灣 and 台湾 find what they should.
import { pinyin } from 'pinyin-pro'
import { toPlainName } from './name-key.ts'

/** One form of a name for finding. */
export interface SearchForm {
  /** As written. */
  readonly form: string
  /** Folded. */
  readonly folded: string
  /** Pinyin without tones and spaces. */
  readonly pinyin: string
  /** First letters of the pinyin. */
  readonly initials: string
}

/** What is typed and what is stored, in one form. */
export const toSearchText = toPlainName

/** The forms of a name and its aliases, the name first. */
export function toSearchForms(name: string, aliases: readonly string[], person: boolean): readonly SearchForm[] {
  return toFoldedForms(name, aliases).map((form) => ({ ...form, ...toLetters(form.folded, person) }))
}

/** The same without pinyin, which costs most of the time. */
export const toFoldedForms = (name: string, aliases: readonly string[]): readonly Omit<SearchForm, keyof Letters>[] =>
  [...new Set([name, ...aliases])].map((form) => ({ form, folded: toSearchText(form) }))

type Letters = Pick<SearchForm, 'pinyin' | 'initials'>

function toLetters(folded: string, person: boolean): Letters {
  const syllables = toSyllables(folded, person)
  return {
    pinyin: syllables.map(({ letters }) => letters).join(''),
    initials: syllables.map(({ letters, latin }) => (latin ? letters : letters[0])).join(''),
  }
}

interface Syllable {
  readonly letters: string
  /** Letters and digits of the name itself: they are typed whole, not as an initial. */
  readonly latin: boolean
}

/** ü is v, as it is typed; signs are left out. */
function toSyllables(folded: string, person: boolean): readonly Syllable[] {
  const parts = pinyin(folded, {
    toneType: 'none',
    type: 'all',
    v: true,
    nonZh: 'consecutive',
    surname: person ? 'head' : 'off',
  })
  return parts.flatMap(({ pinyin, origin, isZh }) => {
    const letters = (isZh ? pinyin : origin).toLowerCase().replace(/[^a-z0-9]/g, '')
    return letters ? [{ letters, latin: !isZh }] : []
  })
}
