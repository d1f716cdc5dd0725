// Where a bulletin came from, and which bulletins print the same text: each a step to that one.
import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentRef, DocumentSummary } from '../api/types.ts'
import { session } from '../state/session.ts'
import { openDocument } from '../state/view.ts'
import { toDateText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import classes from './reprint-links.module.css'

/** One line for the list, where a bulletin is a button already. */
export function ReprintNote({ document }: { document: DocumentSummary }): ReactNode {
  const { t } = useTranslation()
  const { sources, reprintOf, reprints } = document
  const notes = [
    sources.length > 1 && t('reader.places', { count: sources.length }),
    reprintOf && t('reader.isReprint'),
    reprints.length > 0 && t('reader.reprintCount', { count: reprints.length }),
  ].filter((note) => typeof note === 'string')
  return notes.length > 0 ? <small className={classes.note}>{notes.join(' · ')}</small> : null
}

type Prints = Pick<DocumentSummary, 'sources' | 'reprintOf'> & Partial<Pick<DocumentSummary, 'reprints'>>

/** For the reader and the report of an import: every place, and each other print as a link. */
export function ReprintLinks({ document }: { document: Prints }): ReactNode {
  const { t } = useTranslation()
  const { sources, reprintOf, reprints = [] } = document
  return (
    <>
      {sources.length > 1 && (
        <p>
          {t('reader.alsoFrom')} <span lang="zh">{sources.slice(1).join('、')}</span>
        </p>
      )}
      {reprintOf && (
        <p data-testid="reprint-of">
          {t('reader.reprintOf')} <DocumentLink document={reprintOf} />
        </p>
      )}
      {reprints.length > 0 && (
        <p data-testid="reprints">
          {t('reader.reprintedBy')}{' '}
          {reprints.map((reprint) => (
            <DocumentLink key={reprint.id} document={reprint} />
          ))}
        </p>
      )}
    </>
  )
}

function DocumentLink({ document }: { document: DocumentRef & { readonly source: string } }): ReactNode {
  const language = useLanguage()
  const date = document.publishedOn ? ` · ${toDateText(document.publishedOn, language)}` : ''
  return (
    <UnstyledButton className={classes.link} onClick={() => session.take(openDocument(document.id))}>
      <span lang="zh">{document.title || document.source}</span>
      {date}
    </UnstyledButton>
  )
}
