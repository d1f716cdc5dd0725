// The words before a figure in, the name of what is counted out; undefined where they do not say it plainly.
import { segment } from '../segment.ts'
import { LEXICON } from './lexicon.ts'

export interface Metric {
  readonly text: string
  /** True when a verb or a known term shows that it is what the figure counts. */
  readonly isSure: boolean
}

const NOUN_PHRASE = /^[\p{Script=Han}A-Za-z0-9·&+]{2,16}$/u
const FUNCTION_WORD = /[的了在是为将把被与和及对从向于这那我你他她它们每等已曾就也都]/
const startsWithOne = (text: string, list: readonly string[]): string | undefined =>
  list.find((word) => text.startsWith(word))
const endsWithOne = (text: string, list: readonly string[]): string | undefined =>
  list.find((word) => text.endsWith(word))

/** Takes 达到, 为, 约 off the end. */
function dropLinks(text: string): string {
  for (let link = endsWithOne(text, LEXICON.links); link; link = endsWithOne(text, LEXICON.links))
    text = text.slice(0, -link.length)
  return text
}

/** Takes 目前, 累计, 全市 off the beginning while something is left. */
function dropFillers(text: string): string {
  for (;;) {
    const filler = LEXICON.fillers.find((word) => text.startsWith(word) && text.length >= word.length + 2)
    if (filler === undefined || startsWithOne(text, LEXICON.terms) || isVerbAhead(text, filler)) return text
    text = text.slice(filler.length)
  }
}
/** 新 of 新增, 现 of 现有 are no fillers. */
const isVerbAhead = (text: string, filler: string): boolean =>
  [...LEXICON.statives, ...LEXICON.verbs].some(
    (verb) => verb.length > filler.length && verb.startsWith(filler) && text.startsWith(verb),
  )

/** Cuts before the last verb that takes figures; a stative verb is cut off too. */
function cutAtVerb(text: string, verbs: readonly string[]): { readonly text: string; readonly isVerb: boolean } {
  let best: { at: number; verb: string; isStative: boolean } | undefined
  for (const [list, isStative] of [
    [LEXICON.statives, true],
    [verbs, false],
  ] as const)
    for (const verb of list) {
      if (verb.length < 2 && !text.startsWith(verb)) continue
      const at = text.lastIndexOf(verb, text.length - verb.length - 2)
      if (at < 0) continue
      const isLonger =
        best !== undefined && at + verb.length === best.at + best.verb.length && verb.length > best.verb.length
      if (!best || isLonger || at > best.at + best.verb.length - 1) best = { at, verb, isStative }
    }
  if (!best) return { text, isVerb: false }
  const rest = text.slice(best.at + best.verb.length).replace(/^[了过]/, '')
  if (rest.length < 2) return { text, isVerb: false }
  return { text: best.isStative ? rest : best.verb + rest, isVerb: true }
}

/** True when the words end in a noun, or in a verb used as one (培训), as the dictionary has them. */
function endsInNoun(text: string): boolean {
  const tag = segment(text).at(-1)?.tag ?? ''
  return /^(?:n|vn|l|x|j|eng)/.test(tag) || (/^v$/.test(tag) && text.length >= 4)
}

/**
 * What a figure counts, from the words before it: 目前在孵企业 → 在孵企业, 我市共引进高层次人才 → 引进高层次人才,
 * 园区拥有孵化面积 → 孵化面积.
 */
export function toMetric(before: string): Metric | undefined {
  const unlinked = dropLinks(before)
  const afterParticle = unlinked.split(/[的了等]/).at(-1)!
  const linked = afterParticle.length >= 2 ? afterParticle : unlinked
  const isMeasure = endsWithOne(linked, LEXICON.heads) ?? endsWithOne(linked, LEXICON.rates)
  const cut = cutAtVerb(dropFillers(linked), isMeasure ? LEXICON.achieving : LEXICON.verbs)
  const term = endsWithOne(linked, LEXICON.terms)
  const text = term && !cut.isVerb ? term : dropFillers(cut.text)
  if (text === term) return { text, isSure: true }
  if (!NOUN_PHRASE.test(text) || FUNCTION_WORD.test(text)) return undefined
  if (!term && !isMeasure && !endsInNoun(text)) return undefined
  return { text, isSure: cut.isVerb }
}

/** The noun after a figure: 拥有29家职业院校 → 职业院校; undefined where a verb or another phrase follows. */
export function toCountedNoun(after: string): string | undefined {
  if (!/^[\p{Script=Han}A-Za-z0-9]{2,16}$/u.test(after) || FUNCTION_WORD.test(after)) return undefined
  const tokens = segment(after)
  const isPhrase = tokens.every(({ tag }) => /^(?:n|vn|v$|a|b|j|l|x|eng|m|f|s)/.test(tag))
  const verbs = tokens.filter(({ tag }) => tag === 'v').length
  return isPhrase && verbs <= 1 && /^(?:n|vn|j|l|x|eng)/.test(tokens.at(-1)?.tag ?? '') ? after : undefined
}

/** The verb right before a figure: 已建成 → 建成, 拥有了 → 拥有. */
export function findClosingVerb(before: string): { readonly verb: string; readonly isStative: boolean } | undefined {
  const text = before.replace(/[了过]$/, '')
  const verb = endsWithOne(text, LEXICON.verbs)
  if (verb) return { verb, isStative: false }
  const stative = endsWithOne(text, LEXICON.statives)
  return stative === undefined ? undefined : { verb: stative, isStative: true }
}
