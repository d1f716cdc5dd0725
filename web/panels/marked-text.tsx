// A passage of a bulletin with spans marked in the colours of types.
import type { CSSProperties, ReactNode } from 'react'
import { type Mark, toSegments } from '../state/segments.ts'
import classes from './marked-text.module.css'
import { useTypes } from './ontology.tsx'

export interface TextMark {
  readonly type: string
  /** `head` and `tail` are drawn differently even where both have the same type. */
  readonly end: 'head' | 'tail'
  readonly hint?: string
}

interface Props {
  readonly text: string
  /** Offset of the first code unit in the document. */
  readonly start: number
  readonly marks: readonly Mark<TextMark>[]
}

export function MarkedText({ text, start, marks }: Props): ReactNode {
  const { toColour } = useTypes()
  return (
    <span className={classes.text} lang="zh">
      {toSegments(text, start, marks).map(({ text: piece, start: at, values }) => {
        const mark = values.at(-1)
        if (!mark) return piece
        return (
          <mark
            key={at}
            className={classes.mark}
            data-end={mark.end}
            title={mark.hint}
            style={{ '--colour': toColour(mark.type) } as CSSProperties}
          >
            {piece}
          </mark>
        )
      })}
    </span>
  )
}
