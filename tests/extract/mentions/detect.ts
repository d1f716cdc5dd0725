// Runs one detector over a text, as find.ts would, without the others.
import { readDocument } from '../../../src/bulletin/read.ts'
import type { Document, Sentence } from '../../../src/domain/document.ts'
import { toFolded } from '../../../src/domain/names.ts'
import type { Candidate, Detector, DocumentContext } from '../../../src/extract/mentions/candidate.ts'
import { segment, type Token } from '../../../src/extract/segment.ts'

/** The candidates of a detector in a text, with the document; earlier detectors have found nothing. */
export function detect(detector: Detector, text: string): { document: Document; candidates: Candidate[] } {
  const { document } = readDocument(new TextEncoder().encode(text), 'test.txt')
  const folded = toFolded(document.text)
  const words = new Map<Sentence, Token[]>()
  const context: DocumentContext = {
    document,
    folded,
    foldedSentence: ({ start, end }) => folded.slice(start, end),
    tokens(sentence) {
      const known = words.get(sentence) ?? segment(sentence.text, sentence.start)
      words.set(sentence, known)
      return known
    },
    earlier: () => [],
  }
  return { document, candidates: document.sentences.flatMap((sentence) => detector.find(sentence, context)) }
}
