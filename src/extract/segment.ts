// Cuts text into words with part of speech. A feature for detectors, not the segmentation of record:
// the stock dictionary cuts organisation names apart. Places, known organisations, departments and head words are
// taught to it under tags of our own: `pl` place, `og` organisation, `dp` department, `hd` head.
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { departments, knownOrganisations } from '../domain/organisations.ts'
import { divisions } from '../domain/places.ts'
import { regions } from '../domain/regions.ts'
import { toRemembered } from '../domain/remembered.ts'
import type { Span } from '../domain/span.ts'
import { readWordList } from './word-list.ts'

export interface Token extends Span {
  readonly text: string
  /** Part of speech in the ICTCLAS tag set (`nr` person, `v` verb, `x` unknown or punctuation), or one of our own. */
  readonly tag: string
}

// A short form that the stock dictionary knows as another word (会同, 和平, 互助) stays that word.
const COMMON_AS_PLACE = /^(?:ns|nz|x)$/

function createJieba(): Jieba {
  const jieba = Jieba.withDict(dict)
  const isFree = (word: string): boolean => {
    const [first, second] = jieba.tag(word, false)
    return second !== undefined || COMMON_AS_PLACE.test(first?.tag ?? 'x')
  }
  const words = new Map<string, string>()
  for (const [section, heads] of readWordList('organisation-heads.txt'))
    for (const head of heads) {
      if (head.length > 2 && !section.endsWith('brand')) words.set(head, '100 hd')
      else if (head.length === 2 && section.endsWith('place')) words.set(head, '3000 hd')
    }
  for (const word of readWordList('generic-words.txt').get('industry') ?? [])
    if (word.length > 2) words.set(word, '200 n')
  for (const word of ['一带一路', '产学研', '大数据', '千人计划', '万人计划', '海内外']) words.set(word, '200 n')
  for (const department of departments)
    if (department.length > 2)
      words.set(department, department.length === 3 && department.endsWith('处') ? '200 dp' : '5 dp')
  for (const { level, name, short } of divisions) {
    if (level === 'town') words.set(name, '20 pl')
    else {
      words.set(name, '500 pl')
      if (short !== name && isFree(short)) words.set(short, '200 pl')
    }
  }
  for (const region of regions) words.set(region, '500 pl')
  for (const { forms } of knownOrganisations) for (const form of forms) words.set(form, '500 og')
  jieba.loadDict(Buffer.from([...words].map(([word, rest]) => `${word} ${rest}`).join('\n')))
  return jieba
}

let jieba: Jieba | undefined

// A document is read twice, and most of its pieces are cut alike both times.
const tag = toRemembered((text: string) => {
  jieba ??= createJieba()
  return jieba.tag(text, true)
}, 1_000)

/** Words of `text` in order, without gaps; `offset` is added to their positions. */
export function segment(text: string, offset = 0): Token[] {
  const tokens: Token[] = []
  let at = offset
  for (const { tag: partOfSpeech, word } of tag(text)) {
    tokens.push({ text: word, tag: partOfSpeech, start: at, end: at + word.length })
    at += word.length
  }
  return tokens
}
