// One article of a bulletin: its blocks with mentions to click and evidence marked.
import { type CSSProperties, memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReaderArticle, ReaderMention, ReaderSentence, Span } from '../api/types.ts'
import { type Block, toBlocks } from '../state/reading.ts'
import { type Mark, toSegments } from '../state/segments.ts'
import { session } from '../state/session.ts'
import { selectBeside } from '../state/view.ts'
import { useTypes } from './ontology.tsx'
import classes from './reader.module.css'

interface Props {
  readonly article: ReaderArticle
  readonly evidence: readonly Span[]
  readonly entityId: string | undefined
}

const TAGS = { title: 'h3', heading: 'h4', byline: 'p', caption: 'p', paragraph: 'p' } as const

export const ReaderArticleView = memo(function ReaderArticleView({ article, evidence, entityId }: Props): ReactNode {
  return (
    <article className={classes.article} lang="zh">
      {toBlocks(article).map((block) => (
        <BlockView key={block.sentences[0]!.id} block={block} evidence={evidence} entityId={entityId} />
      ))}
    </article>
  )
})

interface BlockProps extends Omit<Props, 'article'> {
  readonly block: Block
}

function BlockView({ block, evidence, entityId }: BlockProps): ReactNode {
  const Tag = TAGS[block.kind]
  return (
    <Tag className={classes[block.kind]}>
      {block.sentences.map((sentence, i) => (
        <span key={sentence.id}>
          {block.kind === 'title' && i > 0 && <br />}
          <SentenceView sentence={sentence} evidence={evidence} entityId={entityId} />
        </span>
      ))}
    </Tag>
  )
}

type Value = { readonly mention: ReaderMention } | { readonly evidence: true }

interface SentenceProps extends Omit<Props, 'article'> {
  readonly sentence: ReaderSentence
}

function SentenceView({ sentence, evidence, entityId }: SentenceProps): ReactNode {
  const marks: Mark<Value>[] = [
    ...sentence.mentions.map((mention) => ({ start: mention.start, end: mention.end, value: { mention } })),
    ...evidence.map(({ start, end }) => ({ start, end, value: { evidence: true as const } })),
  ]
  return toSegments(sentence.text, sentence.start, marks).map(({ text, start, values }) => {
    const mention = values.findLast((value) => 'mention' in value)?.mention
    const isEvidence = values.some((value) => 'evidence' in value)
    return mention ? (
      <MentionView
        key={start}
        text={text}
        start={start}
        mention={mention}
        isEvidence={isEvidence}
        entityId={entityId}
      />
    ) : (
      <span key={start} data-start={start} className={isEvidence ? classes.evidence : undefined}>
        {text}
      </span>
    )
  })
}

interface MentionProps {
  readonly text: string
  readonly start: number
  readonly mention: ReaderMention
  readonly isEvidence: boolean
  readonly entityId: string | undefined
}

function MentionView({ text, start, mention, isEvidence, entityId }: MentionProps): ReactNode {
  const { t } = useTranslation()
  const { toColour, toTypeText } = useTypes()
  const { entity, anaphor } = mention
  const choose = (): void => session.take(selectBeside(entity.id))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button does not break over lines as words do.
    <span
      role="button"
      tabIndex={0}
      className={`${classes.mention} ${isEvidence ? classes.evidence : ''}`}
      data-start={start}
      data-mention={entity.id}
      data-chosen={entity.id === entityId || undefined}
      data-anaphor={anaphor || undefined}
      title={t('reader.mention', { surface: entity.name, type: toTypeText(entity.type) })}
      style={{ '--colour': toColour(entity.type) } as CSSProperties}
      onClick={choose}
      onKeyDown={({ key }) => key === 'Enter' && choose()}
    >
      {text}
    </span>
  )
}
