// What one request reads, collected and read together: all things of a kind that one step of the execution needs are
// one query. Nothing is kept from one request to the next.
import DataLoader from 'dataloader'
import { isSymmetric, ontology } from '../domain/ontology.ts'
import * as batches from '../graph/queries/batches.ts'
import { networkState, relationsByPair } from '../graph/queries/cooperation.ts'
import type { Filter } from '../graph/queries/filter.ts'
import type { PageArguments } from '../graph/queries/page.ts'
import * as pages from '../graph/queries/pages.ts'
import type { Query } from '../graph/query.ts'
import type { Reader } from '../graph/reader.ts'
import type {
  ArticleRow,
  AuthorshipRow,
  DocumentRow,
  EntityRow,
  EvidenceRow,
  IndicatorRow,
  IssueRow,
  MentionRow,
  RelationRow,
  SentenceRow,
} from '../graph/rows.ts'
import type { PageRow } from './connection.ts'

export interface RelationCountRow {
  readonly type: string
  readonly outgoing: boolean
  readonly count: number
}

type MaybeFilter = Filter | undefined
/** Rows of each id; none for an unknown id. */
export type ListLoader<T> = DataLoader<string, readonly T[]>
/** The one row of an id. */
export type RowLoader<T> = DataLoader<string, T | undefined>

const symmetric = ontology.relationTypes.map(({ name }) => name).filter(isSymmetric)

const MOST_IDS_A_QUERY = 2000

function createListLoader<T>(reader: Reader, toQuery: (ids: readonly string[]) => Query): ListLoader<T> {
  return new DataLoader<string, readonly T[]>(
    async (ids) => {
      const rows = await reader.read(toQuery(ids))
      const byId = new Map(rows.map((row) => [row.id as string, row.rows as readonly T[]]))
      return ids.map((id) => byId.get(id) ?? [])
    },
    { maxBatchSize: MOST_IDS_A_QUERY },
  )
}

function createRowLoader<T>(reader: Reader, toQuery: (ids: readonly string[]) => Query): RowLoader<T> {
  return new DataLoader<string, T | undefined>(
    async (ids) => {
      const rows = await reader.read(toQuery(ids))
      const byId = new Map(rows.map((row) => [row.id as string, (row.rows as readonly T[])[0]]))
      return ids.map((id) => byId.get(id))
    },
    { maxBatchSize: MOST_IDS_A_QUERY },
  )
}

/** A loader for each set of arguments: fields with the same arguments are read together. */
function createFamily<Arguments extends readonly unknown[], L>(
  create: (...args: Arguments) => L,
): (...args: Arguments) => L {
  const made = new Map<string, L>()
  return (...args) => {
    const key = JSON.stringify(args)
    const loader = made.get(key) ?? create(...args)
    made.set(key, loader)
    return loader
  }
}

/** Asked the first time it is wanted, by all who want it. */
function createOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined
  return () => {
    reading ??= read()
    return reading
  }
}

const row =
  <T>(toQuery: (ids: readonly string[]) => Query) =>
  (reader: Reader) =>
    createRowLoader<T>(reader, toQuery)
const list =
  <T>(toQuery: (ids: readonly string[]) => Query) =>
  (reader: Reader) =>
    createListLoader<T>(reader, toQuery)

/** What makes each of them. */
const makers = {
  entity: row<EntityRow>(batches.entitiesById),
  relation: row<RelationRow>(batches.relationsById),
  evidence: row<EvidenceRow>(batches.evidenceById),
  document: row<DocumentRow>(batches.documentsById),
  sourcesOfDocument: list<string>(batches.sourcesByDocument),
  originalOfDocument: row<DocumentRow>(batches.originalByDocument),
  reprintsOfDocument: list<DocumentRow>(batches.reprintsByDocument),
  documentText: row<string>(batches.documentTextsById),
  article: row<ArticleRow>(batches.articlesById),
  sentence: row<SentenceRow>(batches.sentencesById),
  indicator: row<IndicatorRow>(batches.indicatorsById),
  articlesOfDocument: list<ArticleRow>(batches.articlesByDocument),
  sentencesOfArticle: list<SentenceRow>(batches.sentencesByArticle),
  mentionsOfSentence: list<MentionRow>(batches.mentionsBySentence),
  indicatorsOfDocument: list<IndicatorRow>(batches.indicatorsByDocument),
  indicatorsOfEntity: list<IndicatorRow>(batches.indicatorsByEntity),
  issuesOfDocument: list<IssueRow>(batches.issuesByDocument),
  authorsOfArticle: list<AuthorshipRow>(batches.authorsByArticle),
  articlesOfPerson: list<AuthorshipRow>(batches.articlesByPerson),
  namesakes: list<EntityRow>(batches.namesakesByEntity),
  relationsOfPair: list<{ readonly kind: string; readonly relation: RelationRow }>(relationsByPair),
  cooperationState: (reader: Reader) =>
    createOnce(async () => {
      const [row] = await reader.read(networkState)
      return { version: (row?.version ?? '') as string, computedAt: (row?.computedAt ?? null) as string | null }
    }),
  relationCounts: (reader: Reader) =>
    createListLoader<RelationCountRow>(reader, (ids) => batches.relationCountsByEntity(ids, symmetric)),
  ties: (reader: Reader) =>
    createFamily((filter: MaybeFilter, page: PageArguments) =>
      createListLoader<PageRow<RelationRow> & { readonly other: EntityRow }>(reader, (ids) =>
        pages.tiePages(ids, filter, page),
      ),
    ),
  tieCount: (reader: Reader) =>
    createFamily((filter: MaybeFilter) => createRowLoader<number>(reader, (ids) => pages.tieCounts(ids, filter))),
  evidencePage: (reader: Reader) =>
    createFamily((page: PageArguments) =>
      createListLoader<PageRow<EvidenceRow>>(reader, (ids) => pages.evidencePages(ids, page)),
    ),
  evidenceCount: row<number>(pages.evidenceCounts),
  mentionPage: (reader: Reader) =>
    createFamily((page: PageArguments) =>
      createListLoader<PageRow<MentionRow>>(reader, (ids) => pages.mentionPages(ids, page)),
    ),
  mentionCount: row<number>(pages.mentionCounts),
}

type Makers = typeof makers
export type Loaders = { readonly [Name in keyof Makers]: ReturnType<Makers[Name]> }

/** Each loader is made when it is asked for: most operations need few of them, and compiled ones none. */
class LazyLoaders {
  readonly reader: Reader
  constructor(reader: Reader) {
    this.reader = reader
  }
}
for (const [name, make] of Object.entries(makers)) {
  Object.defineProperty(LazyLoaders.prototype, name, {
    get(this: LazyLoaders) {
      const value = make(this.reader)
      Object.defineProperty(this, name, { value })
      return value
    },
  })
}

export const createLoaders = (reader: Reader): Loaders => new LazyLoaders(reader) as unknown as Loaders
