// The fields of Document, Article, Sentence, Indicator, Issue and Statistics.
import { issues, relationsByYear } from '../../graph/queries/statistics.ts'
import type { ArticleRow, DocumentRow, IndicatorRow, IssueRow, SentenceRow } from '../../graph/rows.ts'
import { checkFirst } from '../arguments.ts'
import type { Context } from '../context.ts'

export const documentResolvers = {
  text: ({ id }: DocumentRow, _: unknown, { loaders }: Context) => loaders.documentText.load(id),
  /** The same file name may lie in several folders, which are not told. */
  sources: async ({ id, source }: DocumentRow, _: unknown, { loaders }: Context) => [
    ...new Set([source, ...(await loaders.sourcesOfDocument.load(id))]),
  ],
  reprintOf: ({ id }: DocumentRow, _: unknown, { loaders }: Context) => loaders.originalOfDocument.load(id),
  reprints: ({ id }: DocumentRow, _: unknown, { loaders }: Context) => loaders.reprintsOfDocument.load(id),
  articles: ({ id }: DocumentRow, _: unknown, { loaders }: Context) => loaders.articlesOfDocument.load(id),
  indicators: ({ id }: DocumentRow, _: unknown, { loaders }: Context) => loaders.indicatorsOfDocument.load(id),
  issues: ({ id }: DocumentRow, _: unknown, { loaders }: Context) => loaders.issuesOfDocument.load(id),
}

export const articleResolvers = {
  authors: ({ id }: ArticleRow, _: unknown, { loaders }: Context) => loaders.authorsOfArticle.load(id),
  sentences: ({ id }: ArticleRow, _: unknown, { loaders }: Context) => loaders.sentencesOfArticle.load(id),
  document: ({ documentId }: ArticleRow, _: unknown, { loaders }: Context) => loaders.document.load(documentId),
}

export const sentenceResolvers = {
  mentions: ({ id }: SentenceRow, _: unknown, { loaders }: Context) => loaders.mentionsOfSentence.load(id),
  document: ({ documentId }: SentenceRow, _: unknown, { loaders }: Context) => loaders.document.load(documentId),
}

export const indicatorResolvers = {
  subject: ({ subjectId }: IndicatorRow, _: unknown, { loaders }: Context) =>
    subjectId === null ? null : loaders.entity.load(subjectId),
  sentence: ({ sentenceId }: IndicatorRow, _: unknown, { loaders }: Context) => loaders.sentence.load(sentenceId),
  document: ({ documentId }: IndicatorRow, _: unknown, { loaders }: Context) => loaders.document.load(documentId),
}

export const issueResolvers = {
  span: ({ start, end }: IssueRow) => (start === null || end === null ? null : { start, end }),
  document: ({ documentId }: IssueRow, _: unknown, { loaders }: Context) => loaders.document.load(documentId),
}

export const statisticsResolvers = {
  relationsByYear: (_: unknown, __: unknown, { reader }: Context) => reader.read(relationsByYear),
  issues: async (_: unknown, args: { readonly first: number }, { reader }: Context) => {
    const rows = await reader.read(issues(checkFirst(args.first)))
    return rows.map(({ row }) => row)
  },
}
