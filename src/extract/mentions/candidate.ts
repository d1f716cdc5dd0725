// What a detector is: it reads one sentence and proposes candidates. A new kind of name is one detector file
// and one line in the table of find.ts; which of several overlapping candidates become mentions is decided there.
import type { Document, Sentence } from '../../domain/document.ts'
import type { EntityType } from '../../domain/ontology.ts'
import type { Span } from '../../domain/span.ts'
import type { Token } from '../segment.ts'

/** A proposed mention. `start` and `end` count in `Document.text`, as all spans of the product do. */
export interface Candidate extends Span {
  /** What the surface stands for by itself: mostly the surface (省、市科技局 → 省科技局 for the first). */
  readonly name: string
  readonly type: EntityType
  /** Detector and rule, such as `organisation/head-word`. */
  readonly rule: string
  /** 0 to 1: at least 0.9 for names that are sure enough to be looked for elsewhere in the document. */
  readonly confidence: number
}

/** What a detector may ask about the document. Everything is made once and kept. */
export interface DocumentContext {
  readonly document: Document
  /**
   * `document.text` with punctuation, letters and digits folded to one form, see `toFolded` in domain/names.ts
   * (commas, brackets, colons are ASCII there). Same length as the text, so offsets agree.
   */
  readonly folded: string
  /** The slice of `folded` that is this sentence: match patterns against this, not against `sentence.text`. */
  foldedSentence(sentence: Sentence): string
  /** Words with part of speech; offsets count in the document. */
  tokens(sentence: Sentence): readonly Token[]
  /**
   * Names that the first reading of the document found surely (persons, organisations with their short forms), without
   * overlaps, in text order. Empty in the first reading.
   */
  fixed?(sentence: Sentence): readonly Candidate[]
  /** Candidates of this sentence from the detectors that stand earlier in the table, in text order. */
  earlier(sentence: Sentence): readonly Candidate[]
}

export interface Detector {
  /** First part of the `rule` of its candidates, such as `organisation`. */
  readonly name: string
  find(sentence: Sentence, context: DocumentContext): readonly Candidate[]
}
