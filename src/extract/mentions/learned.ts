// Names learned from the document itself: what was found surely once is looked for everywhere, with the short forms
// that the text declares and those that company names and places have by rule.
import type { Document, Sentence } from '../../domain/document.ts'
import { toFamily } from '../../domain/ontology.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { findShortForms } from '../short-forms.ts'
import { createWordTree } from '../word-tree.ts'
import type { Candidate, DocumentContext } from './candidate.ts'
import { endsWithHead } from './heads.ts'
import { JOINT } from './organisations.ts'
import { industries, openers, toUnits, type Unit } from './units.ts'

interface Learned {
  readonly type: Candidate['type']
  readonly rule: string
  readonly confidence: number
}

const SURE = 0.85

/** Occurrences of learned names, by sentence, in text order and without overlaps. `kept` is what the first reading found. */
export function findLearned(
  document: Document,
  context: DocumentContext,
  kept: ReadonlyMap<Sentence, readonly Candidate[]>,
): Map<Sentence, Candidate[]> {
  const tree = createWordTree(learnNames(document, context, kept))
  const found = new Map<Sentence, Candidate[]>()
  for (const sentence of document.sentences) {
    const text = context.foldedSentence(sentence)
    const units = toUnits(sentence, context)
    const starts = new Set(units.map(({ start }) => start - sentence.start))
    const ends = new Set(units.map(({ end }) => end - sentence.start))
    const candidates: Candidate[] = []
    for (let at = 0; at < text.length; at++) {
      const hit = tree.longestStartingAt(text, at)
      if (!hit) continue
      const { end, value } = hit
      if (isLatinInside(text, at, end)) continue
      // A short brand must fall on word borders, unless it was declared.
      if (end - at < 4 && value.rule === 'learned/brand' && !(starts.has(at) && ends.has(end))) continue
      candidates.push({ ...value, name: text.slice(at, end), start: sentence.start + at, end: sentence.start + end })
      at = end - 1
    }
    found.set(sentence, candidates)
  }
  return found
}

function learnNames(
  document: Document,
  context: DocumentContext,
  kept: ReadonlyMap<Sentence, readonly Candidate[]>,
): Map<string, Learned> {
  const names = new Map<string, Learned>()
  const learn = (name: string, learned: Learned): void => {
    if (name.length < 2 || /^\d+$/.test(name)) return
    const known = names.get(name)
    if (!known || known.confidence < learned.confidence) names.set(name, learned)
  }
  const seen = new Map<string, number>()
  for (const sentence of document.sentences)
    for (const candidate of kept.get(sentence) ?? []) {
      const { type, name, confidence, end, rule } = candidate
      if (toFamily(type) !== 'organisation') continue
      // What several sentences say, each on its own, is sure.
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      if (
        (confidence >= SURE || (times > 1 && confidence >= 0.7)) &&
        rule !== JOINT &&
        !/^[省市县区州旗镇乡]/.test(name)
      )
        learn(name, { type, rule: 'learned/same-name', confidence: 0.85 })
      const forms = findShortForms(context.folded, end)
      for (const form of forms) learn(form.text, { type, rule: `learned/${form.rule}`, confidence: 0.93 })
      // What has a short form is a name: else its short form would cut it (某某联盟, 下称联盟).
      if (forms.some(({ text }) => name.endsWith(text) && name !== text))
        learn(name, { type, rule: 'learned/same-name', confidence: 0.93 })
      if (type === 'Company' && confidence >= 0.75)
        for (const [short, sure] of toBrands(toUnits(sentence, context), candidate))
          learn(short, { type, rule: 'learned/brand', confidence: sure })
    }
  return names
}

const isLatinInside = (text: string, start: number, end: number): boolean =>
  (/[A-Za-z]/.test(text[start]!) && /[A-Za-z]/.test(text[start - 1] ?? '')) ||
  (/[A-Za-z]/.test(text[end - 1]!) && /[A-Za-z]/.test(text[end] ?? ''))

const LEGAL = /(?:股份有限公司|集团有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|公司)$/

/**
 * Short forms that the name of a company has by rule, each with its confidence: without place and legal form,
 * then without the trade. 杭州安达软件开发有限公司 → 安达软件开发, 安达软件, 安达.
 */
function toBrands(units: readonly Unit[], { start, end }: Candidate): [string, number][] {
  const parts = units.filter((unit) => unit.start >= start && unit.end <= end)
  let first = 0
  while (first < parts.length && (parts[first]!.kind === 'place' || parts[first]!.kind === 'level')) first++
  const text = parts.slice(first).map((part) => part.text)
  const whole = text.join('')
  const core = whole.replace(LEGAL, '').replace(/\([^()]*\)/g, '')
  if (core.length < 2 || !/(?:公司|集团)$/.test(whole)) return []
  const brands: [string, number][] = []
  if (
    first > 0 &&
    parts[0]!.kind === 'place' &&
    !industries.has(parts[first]!.text) &&
    /集团|公司$/.test(whole) &&
    whole.length >= 4
  )
    brands.push([whole, 0.85])
  let prefix = ''
  for (const [index, word] of text.entries()) {
    prefix += word
    if (!core.startsWith(prefix)) break
    const unit = parts[first + index]!
    const isTrade = industries.has(word) || openers.has(word)
    if (index === 0 && isTrade) break
    const isBrandOnly = index === 0 && text.length > 1
    if (prefix.length < 2 || divisionsNamed(prefix).length > 0) continue
    if (isBrandOnly && unit.kind !== 'proper') continue
    brands.push([prefix, prefix.length === 2 ? 0.7 : 0.8])
    for (const suffix of ['集团', '公司', '股份', '科技']) brands.push([prefix + suffix, 0.8])
    if (prefix === core || endsWithHead(word)) break
  }
  return brands
}
