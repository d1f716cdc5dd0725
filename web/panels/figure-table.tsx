// The figures that the texts state as a table: whose, what, how much, when, and the bulletin, where a row opens the sentence.
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../api/types.ts'
import { session } from '../state/session.ts'
import { openDocument, selectBeside } from '../state/view.ts'
import { toDateText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import { type Column, DataTable } from './data-table.tsx'
import { toFigureText } from './figure.ts'
import classes from './table.module.css'
import { TypeMark } from './type-mark.tsx'

interface Props {
  /** What is listed. */
  readonly rows: readonly Figure[]
  /** How many there are without filters, and how many of these were read. */
  readonly total: number
  readonly read: number
}

/** What the filter of types and the words leave; what has no subject has no type that a filter could take out. */
export const toFigureRows = (
  figures: readonly Figure[],
  withoutTypes: readonly string[],
  wanted: string,
): readonly Figure[] =>
  figures.filter(
    ({ subject, metric }) =>
      !(subject && withoutTypes.includes(subject.type)) && `${subject?.name ?? ''} ${metric}`.includes(wanted),
  )

export function FigureTable({ rows, total, read }: Props): ReactNode {
  const { t } = useTranslation()
  const columns = useColumns()
  const open = (id: string): void => {
    const row = rows.find((figure) => figure.id === id)
    if (!row) return
    const { subject, document, start } = row
    session.take((view) => openDocument(document.id, start)(subject ? selectBeside(subject.id)(view) : view))
  }
  return (
    <>
      <p className={classes.note}>
        {t(total === 0 ? 'table.noFigures' : 'table.figuresHint')}
        {total > read && ` ${t('table.figuresLimited', { shown: read, total })}`}
      </p>
      {rows.length > 0 && (
        <DataTable
          caption={t('table.figures')}
          columns={columns}
          rows={rows}
          first={{ column: 'subject', isDown: false }}
          chosen={undefined}
          onChoose={open}
        />
      )}
    </>
  )
}

/** What has no subject comes last. */
const LAST = '\uFFFF'

function useColumns(): readonly Column<Figure>[] {
  const { t } = useTranslation()
  const language = useLanguage()
  return useMemo(
    () => [
      {
        name: 'subject',
        title: t('table.subject'),
        toCell: ({ subject }) => subject?.name ?? LAST,
        toNode: ({ subject }) =>
          subject ? (
            <span className={classes.name} lang="zh">
              <TypeMark type={subject.type} />
              {subject.name}
            </span>
          ) : (
            <span className={classes.unsaid}>{t('table.unsaid')}</span>
          ),
      },
      {
        name: 'metric',
        title: t('table.metric'),
        toCell: ({ metric }) => metric,
        toNode: ({ metric }) => <span lang="zh">{metric}</span>,
      },
      {
        name: 'value',
        title: t('table.value'),
        toCell: ({ value }) => value,
        toNode: (figure) => <b lang="zh">{toFigureText(figure)}</b>,
        isNumber: true,
      },
      {
        name: 'period',
        title: t('table.period'),
        toCell: ({ period }) => period,
        toNode: ({ period }) => <span lang="zh">{period}</span>,
      },
      {
        name: 'document',
        title: t('table.said'),
        toCell: ({ document }) => document.title,
        toNode: ({ document, sentence }) => (
          <span className={classes.source}>
            <q lang="zh">{sentence.text}</q>
            <small>
              <span lang="zh">{document.title}</span>
              {document.publishedOn && ` · ${toDateText(document.publishedOn, language)}`}
            </small>
          </span>
        ),
      },
    ],
    [t, language],
  )
}
