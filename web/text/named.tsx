// A sentence of the page in, with the names that bulletins say marked as Chinese in it: readers aloud and fonts need to know.
import type { ReactNode } from 'react'

interface Props {
  /** Where it holds a name, it holds it literally. */
  readonly text: string
  readonly names: readonly string[]
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The parts of the text in turn: beside a name, a name, beside a name …; longer names go before those within them. */
export function toParts({ text, names }: Props): readonly string[] {
  const known = [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length)
  return known.length === 0 ? [text] : text.split(new RegExp(`(${known.map(escapePattern).join('|')})`))
}

export function Named(props: Props): ReactNode {
  return toParts(props).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand in a sentence twice.
      <span key={i} lang="zh">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
