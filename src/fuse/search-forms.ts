// Names and a search text in, comparable forms out: what is stored with an entity and what is asked for are folded by
// the same functions, so that ＫＥＪＩ, 臺灣 and 台湾 find what they should.
import { pinyin } from 'pinyin-pro'
import { toNameKey } from './name-key.ts'

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
export const toSearchText = toNameKey

/** The forms of a name and its aliases, the name first. */
export function toSearchForms(name: string, aliases: readonly string[], person: boolean): readonly SearchForm[] {
  return [...new Set([name, ...aliases])].map((form) => {
    const folded = toSearchText(form)
    const syllables = toSyllables(folded, person)
    return {
      form,
      folded,
      pinyin: syllables.join(''),
      initials: syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable[0])).join(''),
    }
  })
}

/** Letters and digits stay together as one syllable; ü is v, as it is typed. */
function toSyllables(folded: string, person: boolean): readonly string[] {
  const list = pinyin(folded, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: person ? 'head' : 'off',
  })
  return list.flatMap((syllable) => syllable.toLowerCase().match(/[a-z]+|\d+/g) ?? [])
}
