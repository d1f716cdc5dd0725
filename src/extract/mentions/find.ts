// Runs the detectors over a document and decides which of their overlapping candidates become mentions.
import type { Document, Sentence } from '../../domain/document.ts'
import type { Mention } from '../../domain/extraction.ts'
import { toFolded } from '../../domain/names.ts'
import { segment, type Token } from '../segment.ts'
import { arbitrate } from './arbitrate.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { known } from './known.ts'
import { organisations } from './organisations.ts'
import { places } from './places.ts'

/** The table of detectors; later ones see the candidates of earlier ones. A new kind of name is a line here. */
const detectors: readonly Detector[] = [known, organisations, places]

/** Names in a document, in text order. Never throws for what the text contains. */
export function findMentions(document: Document): Mention[] {
  const { context, candidates } = createContext(document)
  for (const detector of detectors)
    for (const sentence of document.sentences) candidates.get(sentence)!.push(...detector.find(sentence, context))
  return document.sentences.flatMap((sentence) =>
    arbitrate(
      candidates
        .get(sentence)!
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end && start < end),
    ).map(
      (candidate): Mention => ({
        ...candidate,
        sentence: sentence.index,
        surface: document.text.slice(candidate.start, candidate.end),
        kind: 'name',
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
