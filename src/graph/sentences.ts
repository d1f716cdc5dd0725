// What is typed in, the phrases to look for out; and where they stand in a sentence that was found.
import type { Span } from '../domain/span.ts'
import { toSentenceForm } from '../fuse/sentence-form.ts'

/** Each run between spaces, folded, once; none for an empty text. */
export const toRuns = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/\s+/u)
      .filter((run) => run !== '')
      .map(toSentenceForm),
  ),
]

/** Every place of every run, in `Document.text`, in order; what overlaps or touches is one. */
export function findHighlights(
  { text, start }: { readonly text: string; readonly start: number },
  runs: readonly string[],
): readonly Span[] {
  const form = toSentenceForm(text)
  const spans: Span[] = []
  for (const run of runs)
    for (let at = form.indexOf(run); at >= 0; at = form.indexOf(run, at + 1))
      spans.push({ start: start + at, end: start + at + run.length })
  const joined: { start: number; end: number }[] = []
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}
