// Runs the detectors over a document and decides which of their overlapping candidates become mentions.
import type { Document, Sentence } from '../../domain/document.ts'
import type { Mention } from '../../domain/extraction.ts'
import { toFolded } from '../../domain/names.ts'
import { isOverlapping } from '../../domain/span.ts'
import { segment, type Token } from '../segment.ts'
import { arbitrate, THRESHOLD } from './arbitrate.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { companies } from './companies.ts'
import { events } from './events.ts'
import { honors } from './honors.ts'
import { known } from './known.ts'
import { findLearned } from './learned.ts'
import { organisations } from './organisations.ts'
import { persons } from './persons.ts'
import { places } from './places.ts'
import { policies } from './policies.ts'
import { projects } from './projects.ts'
import { tableCells } from './table-cells.ts'

/** Detectors whose names the first reading learns; the second reading cuts the text at what they found. */
const learning: readonly Detector[] = [known, organisations, companies, places, persons]

/** The table of detectors; later ones see the candidates of earlier ones. A new kind of name is a line here. */
const detectors: readonly Detector[] = [
  known,
  organisations,
  companies,
  places,
  persons,
  events,
  policies,
  projects,
  honors,
  tableCells,
]

/** Names in a document, in text order. Never throws for what the text contains. */
export function findMentions(document: Document): Mention[] {
  const folded = toFolded(document.text)
  const first = createContext(document, folded, new Map())
  const firstPicked = readWith(learning, document, first)
  const learned = findLearned(document, first, firstPicked)
  const fixed = new Map(
    document.sentences.map((sentence) => [sentence, toFixed(firstPicked.get(sentence)!, learned.get(sentence)!)]),
  )
  const second = createContext(document, folded, fixed)
  return [...readWith(detectors, document, second, learned)].flatMap(([sentence, candidates]) =>
    candidates.map(
      ({ start, end, name, type, rule, confidence }): Mention => ({
        start,
        end,
        sentence: sentence.index,
        surface: document.text.slice(start, end),
        // As written, where the name is what stands there.
        name: name === folded.slice(start, end) ? document.text.slice(start, end) : name,
        type,
        kind: 'name',
        rule,
        confidence,
      }),
    ),
  )
}

const FIXED = 0.8

/** Persons and learned names, the longer first where two overlap. */
function toFixed(picked: readonly Candidate[], learned: readonly Candidate[]): Candidate[] {
  const sure = [...picked.filter(({ type }) => type === 'Person'), ...learned].filter(
    ({ confidence }) => confidence >= FIXED,
  )
  const kept: Candidate[] = []
  for (const candidate of sure.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every((other) => !isOverlapping(candidate, other))) kept.push(candidate)
  return kept.sort((a, b) => a.start - b.start)
}

type BySentence = ReadonlyMap<Sentence, readonly Candidate[]>

interface Reading extends DocumentContext {
  readonly candidates: Map<Sentence, Candidate[]>
}

function readWith(
  table: readonly Detector[],
  document: Document,
  reading: Reading,
  more: BySentence = new Map(),
): Map<Sentence, Candidate[]> {
  for (const detector of table)
    for (const sentence of document.sentences)
      reading.candidates.get(sentence)!.push(...detector.find(sentence, reading))
  raiseRepeated(reading.candidates)
  return new Map(
    document.sentences.map((sentence) => [
      sentence,
      arbitrate(
        [...reading.candidates.get(sentence)!, ...(more.get(sentence) ?? [])].filter(
          ({ start, end }) => start >= sentence.start && end <= sentence.end && start < end,
        ),
      ),
    ]),
  )
}

/** From here on a name of common words is one if the document repeats it. */
const REPEATABLE = 0.4
const REPEATED = 0.62

/** What the text calls so in several sentences is a name, even if it is made of common words. */
function raiseRepeated(bySentence: ReadonlyMap<Sentence, Candidate[]>): void {
  const times = new Map<string, number>()
  const isOpen = ({ confidence }: Candidate): boolean => confidence >= REPEATABLE && confidence < THRESHOLD
  for (const candidates of bySentence.values())
    for (const name of new Set(candidates.filter(isOpen).map((candidate) => candidate.name)))
      times.set(name, (times.get(name) ?? 0) + 1)
  for (const candidates of bySentence.values())
    candidates.forEach((candidate, at) => {
      if (isOpen(candidate) && times.get(candidate.name)! > 1) candidates[at] = { ...candidate, confidence: REPEATED }
    })
}

function createContext(document: Document, folded: string, fixed: BySentence): Reading {
  const candidates = new Map(document.sentences.map((sentence): [Sentence, Candidate[]] => [sentence, []]))
  const tokens = new Map<Sentence, Token[]>()
  return {
    document,
    folded,
    candidates,
    foldedSentence: ({ start, end }) => folded.slice(start, end),
    tokens(sentence) {
      let words = tokens.get(sentence)
      if (!words) {
        words = segment(folded.slice(sentence.start, sentence.end), sentence.start)
        tokens.set(sentence, words)
      }
      return words
    },
    fixed: (sentence) => fixed.get(sentence) ?? [],
    earlier: (sentence) => candidates.get(sentence) ?? [],
  }
}
