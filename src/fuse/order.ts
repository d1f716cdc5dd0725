// Orders that do not depend on the language of the machine, and choices that do not depend on the order of the input.

/** By UTF-16 code units. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The most frequent text, then the longest, then the first in order; undefined for none. */
export function chooseText(texts: Iterable<string>): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || byText(a, b))[0]?.[0]
}
