// A sentence of a bulletin with one span marked; a click opens the original there.
import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placed, Span } from '../api/types.ts'
import { session } from '../state/session.ts'
import { openDocument } from '../state/view.ts'
import { toDateText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import classes from './entity.module.css'
import { MarkedText } from './marked-text.tsx'

interface Props {
  readonly place: Placed & Span
  /** In the colour of this type. */
  readonly type: string
}

/** Before and after the span, so many characters of the sentence are shown. */
const AROUND = 48

export function PlaceLink({ place: { sentence, document, start, end }, type }: Props): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const from = Math.max(sentence.start, start - AROUND)
  const to = Math.min(sentence.end, end + AROUND)
  const text = sentence.text.slice(from - sentence.start, to - sentence.start)
  return (
    <UnstyledButton
      className={classes.place}
      onClick={() => session.take(openDocument(document.id, start))}
      title={t('relation.open')}
      data-testid="place"
    >
      {from > sentence.start && '…'}
      <MarkedText text={text} start={from} marks={[{ start, end, value: { type, end: 'head' } }]} />
      {to < sentence.end && '…'}
      <small>
        {document.publishedOn && `${toDateText(document.publishedOn, language)} · `}
        <span lang="zh">{document.title}</span>
      </small>
    </UnstyledButton>
  )
}
