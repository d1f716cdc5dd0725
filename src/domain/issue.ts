// What a run could not do or is unsure of: reported, never guessed.
import type { Span } from './span.ts'

export type Severity = 'info' | 'warning' | 'error'

export interface Issue {
  /** Stable, in capitals with underscores, such as `AMBIGUOUS_ANAPHOR`. */
  readonly code: string
  readonly severity: Severity
  /** One sentence for a person. */
  readonly message: string
  /** File name or address it concerns. */
  readonly source?: string
  readonly documentId?: string
  readonly span?: Span
}
