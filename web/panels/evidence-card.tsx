// One sentence that says a tie: both ends marked, where it stands, what read it, how sure that is; leads to the original.
import { Badge, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBook2, IconQuote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityRef, Evidence } from '../api/types.ts'
import type { Mark } from '../state/segments.ts'
import { session } from '../state/session.ts'
import { openDocument } from '../state/view.ts'
import { toDateText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import { Named } from '../text/named.tsx'
import { toRuleText } from '../text/rules.ts'
import { toCitation, toFilePlaceTexts } from './citation.ts'
import classes from './evidence-card.module.css'
import { MarkedText, type TextMark } from './marked-text.tsx'
import { useTypes } from './ontology.tsx'

interface Props {
  readonly evidence: Evidence
  readonly head: EntityRef
  readonly tail: EntityRef
}

export function EvidenceCard({ evidence, head, tail }: Props): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { toStatusText } = useTypes()
  const { document, headSpan, tailSpan } = evidence
  const marks: Mark<TextMark>[] = []
  if (headSpan) marks.push({ ...headSpan, value: { type: head.type, end: 'head', hint: head.name } })
  if (tailSpan) marks.push({ ...tailSpan, value: { type: tail.type, end: 'tail', hint: tail.name } })
  const open = (): void => session.take(openDocument(document.id, evidence.start))
  const cite = async (): Promise<void> => {
    await navigator.clipboard.writeText(toCitation(evidence, language, t))
    notifications.show({ message: t('relation.cited') })
  }
  const published = document.publishedOn ? toDateText(document.publishedOn, language) : t('relation.undated')
  return (
    <article className={classes.card} data-testid="evidence">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button below does the same by keys; the words must stay selectable. */}
      <blockquote
        className={classes.quote}
        onClick={() => window.getSelection()?.isCollapsed !== false && open()}
        title={t('relation.open')}
      >
        <MarkedText text={evidence.text} start={evidence.start} marks={marks} />
      </blockquote>
      {(!headSpan || !tailSpan) && (
        <p className={classes.omitted}>
          {!headSpan && <Named text={t('relation.omittedHead', { name: head.name })} names={[head.name]} />}
          {!tailSpan && <Named text={t('relation.omittedTail', { name: tail.name })} names={[tail.name]} />}
        </p>
      )}
      {(evidence.role || evidence.status || evidence.on) && (
        <div className={classes.said}>
          {evidence.role && (
            <span>
              {t('relation.role')} <b lang="zh">{evidence.role}</b>
            </span>
          )}
          {evidence.status && (
            <Badge variant="light" size="sm" radius="sm">
              {toStatusText(evidence.status)}
            </Badge>
          )}
          {evidence.on && (
            <span>
              {t('relation.date')} <b>{toDateText(evidence.on, language)}</b>
            </span>
          )}
        </div>
      )}
      <p className={classes.source}>
        <span lang="zh">{document.title}</span> · {[published, ...toFilePlaceTexts(evidence, t)].join(' · ')}
      </p>
      <p className={classes.rule}>
        {t('relation.rule', { rule: toRuleText(evidence.rule, language) })} · {t('relation.confidence')}{' '}
        {Math.round(evidence.confidence * 100)}%
      </p>
      <div className={classes.actions}>
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconBook2 size={14} />}
          onClick={open}
          data-testid="open-original"
        >
          {t('relation.open')}
        </Button>
        <Button variant="subtle" size="compact-sm" leftSection={<IconQuote size={14} />} onClick={() => void cite()}>
          {t('relation.cite')}
        </Button>
      </div>
    </article>
  )
}
