// A bulletin prepared for reading: articles as blocks (headline, byline, paragraph, caption) of sentences. Pure.
import type { ReaderArticle, ReaderDocument, ReaderMention, ReaderSentence, Span } from '../api/types.ts'

export interface Block {
  /** `title` is the headline that opens an article, `heading` one inside it. */
  readonly kind: 'title' | 'heading' | 'byline' | 'caption' | 'paragraph'
  readonly sentences: readonly ReaderSentence[]
}

/** The blocks of an article in text order; sentences of one paragraph and kind stand together, so do the lines of its opening headline. */
export function toBlocks({ sentences }: Pick<ReaderArticle, 'sentences'>): Block[] {
  const blocks: { kind: Block['kind']; paragraph: number; sentences: ReaderSentence[] }[] = []
  for (const sentence of sentences) {
    const last = blocks.at(-1)
    const kind = toKind(sentence, last)
    const belongs = last?.kind === kind && (last.paragraph === sentence.paragraph || kind === 'title')
    if (last && belongs) last.sentences.push(sentence)
    else blocks.push({ kind, paragraph: sentence.paragraph, sentences: [sentence] })
  }
  return blocks.map(({ kind, sentences: inside }) => ({ kind, sentences: inside }))
}

function toKind({ kind }: ReaderSentence, last: { readonly kind: Block['kind'] } | undefined): Block['kind'] {
  if (kind === 'headline') return last === undefined || last.kind === 'title' ? 'title' : 'heading'
  return kind === 'body' ? 'paragraph' : kind
}

/** Where the document names the entity, in text order. */
export const findMentionsOf = (document: ReaderDocument, entityId: string): ReaderMention[] =>
  document.articles
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ mentions }) => mentions)
    .filter(({ entity }) => entity.id === entityId)

/** What is marked: the evidence of the selected tie, and the sentence at the place asked for unless evidence covers it. */
export function toMarked(
  { articles }: Pick<ReaderDocument, 'articles'>,
  evidence: readonly Span[],
  at: number | undefined,
): readonly Span[] {
  const holds = ({ start, end }: Span): boolean => at !== undefined && start <= at && at < end
  if (at === undefined || evidence.some(holds)) return evidence
  return [...evidence, ...articles.flatMap(({ sentences }) => sentences.filter(holds))]
}
