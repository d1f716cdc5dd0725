// The original bulletin: every mention in the colour of its type, the evidence of the selected tie marked and scrolled to.
import { UnstyledButton } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReaderDocument, Span } from '../api/types.ts'
import { useDocument, useRelation } from '../api/use-queries.ts'
import { findMentionsOf, toMarked } from '../state/reading.ts'
import { session, useView } from '../state/session.ts'
import { closeDocument } from '../state/view.ts'
import { toDateText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import { Failure } from './failure.tsx'
import { Blank, PanelSkeleton } from './parts.tsx'
import classes from './reader.module.css'
import { ReaderArticleView } from './reader-article.tsx'
import { ReaderSelection } from './reader-selection.tsx'
import { ReprintLinks } from './reprint-links.tsx'

export function Reader({ id, at }: { id: string; at: number | undefined }): ReactNode {
  const { t } = useTranslation()
  const { data: document, error, refetch, isPending } = useDocument(id)
  return (
    <>
      <UnstyledButton
        className={classes.back}
        onClick={() => session.take(closeDocument)}
        data-testid="back-to-documents"
      >
        <IconArrowLeft size={15} aria-hidden="true" />
        {t('reader.back')}
      </UnstyledButton>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <PanelSkeleton />
      ) : document ? (
        <Text document={document} at={at} />
      ) : (
        <Blank>{t('reader.gone')}</Blank>
      )}
    </>
  )
}

function Text({ document, at }: { document: ReaderDocument; at: number | undefined }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { selection } = useView()
  const scroller = useRef<HTMLDivElement>(null)
  const relation = useRelation(selection?.kind === 'relation' ? selection.id : undefined).data
  const evidence = useMemo<readonly Span[]>(
    () => relation?.evidence.nodes.filter((one) => one.document.id === document.id) ?? [],
    [relation, document],
  )
  const entityId = selection?.kind === 'entity' ? selection.id : undefined
  const mentions = useMemo(() => (entityId ? findMentionsOf(document, entityId) : []), [document, entityId])

  const marked = useMemo(() => toMarked(document, evidence, at), [document, evidence, at])

  // The place asked for comes first; without one, the selected entity's first mention, unless one is in sight.
  const firstMention = mentions[0]?.start
  useEffect(() => {
    if (at !== undefined) scrollTo(scroller.current, at, true)
  }, [at])
  useEffect(() => {
    if (firstMention !== undefined && !isAnyInSight(scroller.current)) scrollTo(scroller.current, firstMention, false)
  }, [firstMention])

  return (
    <>
      <ReaderSelection
        selection={selection}
        relation={relation ?? undefined}
        evidence={evidence}
        mentions={mentions}
        onGo={(start) => scrollTo(scroller.current, start, true)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keys. */}
      <div ref={scroller} className={classes.scroller} tabIndex={0} data-testid="reader">
        <header className={classes.head}>
          <h2 lang="zh">{document.title}</h2>
          <p>
            {document.publishedOn
              ? t('reader.published', { date: toDateText(document.publishedOn, language) })
              : t('reader.undated')}
            {document.place && <span lang="zh"> · {document.place}</span>}
            <span lang="zh"> · {document.source}</span>
          </p>
          <ReprintLinks document={document} />
        </header>
        {document.articles.map((article) => (
          <ReaderArticleView key={article.id} article={article} evidence={marked} entityId={entityId} />
        ))}
      </div>
    </>
  )
}

/** The piece of text that begins last at or before the offset. */
function findPiece(scroller: HTMLElement, offset: number): HTMLElement | undefined {
  let found: HTMLElement | undefined
  for (const piece of scroller.querySelectorAll<HTMLElement>('[data-start]')) {
    if (Number(piece.dataset.start) > offset) break
    found = piece
  }
  return found
}

function scrollTo(scroller: HTMLElement | null, offset: number, isCentred: boolean): void {
  const piece = scroller && findPiece(scroller, offset)
  piece?.scrollIntoView({ block: isCentred ? 'center' : 'nearest' })
}

function isAnyInSight(scroller: HTMLElement | null): boolean {
  if (!scroller) return false
  const frame = scroller.getBoundingClientRect()
  return [...scroller.querySelectorAll('[data-chosen]')].some((piece) => {
    const { top, bottom } = piece.getBoundingClientRect()
    return top >= frame.top && bottom <= frame.bottom
  })
}
