// A resolved document in, its indicators out: figures of the body that say what they count. Rather few than doubtful.
import type { Sentence } from '../../domain/document.ts'
import type { Indicator, Mention } from '../../domain/extraction.ts'
import type { ResolvedDocument } from '../resolved.ts'
import { findFigures } from './figure.ts'
import { findPeriod } from './period.ts'
import { rules } from './rules.ts'
import { createSubjectFinder, type SubjectFinder } from './subject.ts'

/** A longer one is a table or a list without marks; what counts what cannot be told there. */
const LONGEST_SENTENCE = 1_000

/** The indicators of a document in text order. */
export function findIndicators(resolved: ResolvedDocument): Indicator[] {
  const findSubject = createSubjectFinder(resolved)
  const mentions = Map.groupBy(resolved.mentions, ({ sentence }) => sentence)
  return resolved.document.sentences
    .filter(({ kind, text }) => kind === 'body' && text.length <= LONGEST_SENTENCE)
    .flatMap((sentence) => findInSentence(sentence, mentions.get(sentence.index) ?? [], findSubject))
}

function findInSentence(sentence: Sentence, names: readonly Mention[], findSubject: SubjectFinder): Indicator[] {
  const indicators: Indicator[] = []
  let earlier: string | undefined
  for (const figure of findFigures(sentence.text)) {
    const at = sentence.start + figure.start
    // A figure inside a name (某某30人论坛) counts nothing.
    if (names.some((name) => name.start <= at && at < name.end)) continue
    // A name before the figure is its owner, not part of what is counted.
    const before = dropNames(sentence, names, at, figure.before)
    for (const rule of rules) {
      const reading = rule.read({ ...figure, before }, earlier)
      if (!reading) continue
      earlier = reading.metric
      const metricAt = sentence.text.lastIndexOf(reading.metric, figure.start)
      const near = metricAt >= 0 && figure.start - metricAt <= reading.metric.length + 8 ? metricAt : figure.start
      const start = sentence.start + near
      const end = sentence.start + figure.end + (near === figure.start ? toNounLength(figure.after, reading.metric) : 0)
      const period = findPeriod(sentence.text, figure.start)
      const subject = findSubject(sentence, start, end)
      indicators.push({
        sentence: sentence.index,
        start,
        end,
        metric: reading.metric,
        value: figure.number.value,
        ...(figure.number.valueTo !== undefined && { valueTo: figure.number.valueTo }),
        unit: figure.unit,
        ...(figure.qualifier !== undefined && { qualifier: figure.qualifier }),
        ...(period !== undefined && { period }),
        ...(subject !== undefined && { subject }),
        raw: sentence.text.slice(near, near + end - start),
        rule: rule.name,
        confidence: reading.confidence,
      })
      break
    }
  }
  return indicators
}

function dropNames(sentence: Sentence, names: readonly Mention[], at: number, before: string): string {
  const from = at - before.length
  const last = names.reduce((most, { start, end }) => (start >= from && end <= at ? Math.max(most, end) : most), from)
  return last < at - 1 ? sentence.text.slice(last - sentence.start, at - sentence.start) : before
}

/** The noun after the unit belongs to what the indicator quotes. */
const toNounLength = (after: string, metric: string): number => (metric.endsWith(after) ? after.length : 0)
