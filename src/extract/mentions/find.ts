// Runs the detectors over a document and decides which of their overlapping candidates become mentions.
import type { Document, Sentence } from '../../domain/document.ts'
import type { Mention } from '../../domain/extraction.ts'
import { toFolded } from '../../domain/names.ts'
import { segment, type Token } from '../segment.ts'
import { arbitrate } from './arbitrate.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { companies } from './companies.ts'
import { known } from './known.ts'
import { findLearned } from './learned.ts'
import { organisations } from './organisations.ts'
import { persons } from './persons.ts'
import { places } from './places.ts'

/** The table of detectors; later ones see the candidates of earlier ones. A new kind of name is a line here. */
const detectors: readonly Detector[] = [known, organisations, companies, places, persons]

/** Names in a document, in text order. Never throws for what the text contains. */
export function findMentions(document: Document): Mention[] {
  const { context, candidates } = createContext(document)
  for (const detector of detectors)
    for (const sentence of document.sentences) candidates.get(sentence)!.push(...detector.find(sentence, context))
  const pick = (sentence: Sentence): Candidate[] =>
    arbitrate(
      candidates
        .get(sentence)!
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end && start < end),
    )
  const first = new Map(document.sentences.map((sentence) => [sentence, pick(sentence)]))
  for (const [sentence, learned] of findLearned(document, context, first)) candidates.get(sentence)!.push(...learned)
  return document.sentences.flatMap((sentence) =>
    pick(sentence).map(
      ({ start, end, name, type, rule, confidence }): Mention => ({
        start,
        end,
        sentence: sentence.index,
        surface: document.text.slice(start, end),
        name,
        type,
        kind: 'name',
        rule,
        confidence,
      }),
    ),
  )
}

function createContext(document: Document): { context: DocumentContext; candidates: Map<Sentence, Candidate[]> } {
  const folded = toFolded(document.text)
  const candidates = new Map(document.sentences.map((sentence): [Sentence, Candidate[]] => [sentence, []]))
  const tokens = new Map<Sentence, Token[]>()
  const context: DocumentContext = {
    document,
    folded,
    foldedSentence: ({ start, end }) => folded.slice(start, end),
    tokens(sentence) {
      let words = tokens.get(sentence)
      if (!words) {
        words = segment(folded.slice(sentence.start, sentence.end), sentence.start)
        tokens.set(sentence, words)
      }
      return words
    },
    earlier: (sentence) => candidates.get(sentence) ?? [],
  }
  return { context, candidates }
}
