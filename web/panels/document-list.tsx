// The bulletins to choose from, newest publication first.
import { Button, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../api/use-queries.ts'
import { session } from '../state/session.ts'
import { openDocument } from '../state/view.ts'
import { toDateText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import classes from './document-list.module.css'
import { Failure } from './failure.tsx'
import { Blank, PanelBody, PanelSkeleton } from './parts.tsx'
import { ReprintNote } from './reprint-links.tsx'

export function DocumentList(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useDocuments()
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (isPending) return <PanelSkeleton />
  const documents = data.pages.flatMap(({ nodes }) => nodes)
  if (documents.length === 0) return <Blank>{t('reader.noDocuments')}</Blank>
  return (
    <PanelBody testId="documents">
      <h2 className={classes.title}>
        {t('reader.documents')} <span>{data.pages[0]?.totalCount}</span>
      </h2>
      {documents.map((document) => (
        <UnstyledButton
          key={document.id}
          className={classes.document}
          onClick={() => session.take(openDocument(document.id))}
          data-document={document.id}
        >
          <strong lang="zh">{document.title}</strong>
          <small>
            {document.publishedOn ? toDateText(document.publishedOn, language) : t('reader.undated')}
            {document.place && <span lang="zh"> · {document.place}</span>}
            {' · '}
            {t('reader.entityCount', { count: document.entityCount })} ·{' '}
            {t('reader.tieCount', { count: document.relationCount })}
          </small>
          <small lang="zh">{document.source}</small>
          <ReprintNote document={document} />
        </UnstyledButton>
      ))}
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('reader.more')}
        </Button>
      )}
    </PanelBody>
  )
}
