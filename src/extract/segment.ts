// Cuts text into words with part of speech. A feature for detectors, not the segmentation of record:
// the stock dictionary cuts organisation names apart and glues titles to names.
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Span } from '../domain/span.ts'

export interface Token extends Span {
  readonly text: string
  /** Part of speech in the ICTCLAS tag set: `ns` place, `nr` person, `v` verb, `x` unknown or punctuation. */
  readonly tag: string
}

let jieba: Jieba | undefined

/** Words of `text` in order, without gaps; `offset` is added to their positions. */
export function segment(text: string, offset = 0): Token[] {
  jieba ??= Jieba.withDict(dict)
  const tokens: Token[] = []
  let at = offset
  for (const { tag, word } of jieba.tag(text, true)) {
    tokens.push({ text: word, tag, start: at, end: at + word.length })
    at += word.length
  }
  return tokens
}
