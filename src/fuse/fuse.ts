// What one document says in, the rows it adds to the graph out: local positions become global ids.
import type { Extraction } from '../domain/extraction.ts'
import { toArticleId, toIndicatorId, toIssueId, toSentenceId } from '../domain/ids.ts'
import { toClaims } from './claims.ts'
import { toEvidence } from './evidence.ts'
import type {
  FusedDocument,
  StoredAuthorship,
  StoredCandidate,
  StoredDocument,
  StoredIndicator,
  StoredIssue,
  StoredMention,
} from './fused-document.ts'
import { toEntityIds } from './identity.ts'
import { byText } from './order.ts'
import { toPrintedNames } from './reprints.ts'
import { toSentenceForm } from './sentence-form.ts'

/** Pure: the same extraction gives the same rows, whatever else is in the graph. */
export function fuse(extraction: Extraction): FusedDocument {
  const { document } = extraction
  const ids = toEntityIds(extraction)
  return {
    document: toStoredDocument(extraction),
    articles: document.articles.map(({ index, title, start, end }) => ({
      id: toArticleId(document.id, index),
      index,
      title,
      start,
      end,
    })),
    sentences: document.sentences.map(({ index, article, paragraph, kind, text, start, end }) => ({
      id: toSentenceId(document.id, index),
      articleId: toArticleId(document.id, article),
      index,
      paragraph,
      kind,
      text,
      searchText: toSentenceForm(text),
      ...(document.publishedOn && { publishedOn: document.publishedOn }),
      start,
      end,
    })),
    claims: toClaims(extraction, ids),
    mentions: toMentions(extraction, ids),
    evidence: toEvidence(extraction, ids),
    indicators: toIndicators(extraction, ids),
    authorships: toAuthorships(extraction, ids),
    issues: toIssues(extraction),
    candidates: toCandidates(extraction, ids),
  }
}

function toStoredDocument(extraction: Extraction): StoredDocument {
  const { document, homePlace } = extraction
  const place = homePlace?.name ?? document.place
  return {
    id: document.id,
    title: document.title,
    source: document.source,
    ...(document.publishedOn && { publishedOn: document.publishedOn }),
    ...(place && { place }),
    ...(homePlace && { placeReason: homePlace.reason }),
    charset: document.charset,
    sha256: document.sha256,
    text: document.text,
    ...(document.signature && { signature: document.signature }),
    names: toPrintedNames(extraction),
  }
}

function toMentions({ document, entities, mentions }: Extraction, ids: readonly string[]): readonly StoredMention[] {
  const rows = entities.flatMap((entity, index) =>
    entity.mentions.map((position): StoredMention => {
      const { sentence, start, end, surface, rule, kind, confidence } = mentions[position]!
      return {
        sentenceId: toSentenceId(document.id, sentence),
        entityId: ids[index]!,
        start,
        end,
        surface,
        rule,
        anaphor: kind === 'anaphor',
        confidence,
      }
    }),
  )
  const distinct = new Map(rows.map((row) => [`${row.start} ${row.end} ${row.entityId}`, row]))
  return [...distinct.values()].sort((a, b) => a.start - b.start || a.end - b.end || byText(a.entityId, b.entityId))
}

function toIndicators({ document, indicators }: Extraction, ids: readonly string[]): readonly StoredIndicator[] {
  const rows = indicators.map(({ sentence, subject, ...figure }): StoredIndicator => {
    const sentenceId = toSentenceId(document.id, sentence)
    return {
      ...figure,
      id: toIndicatorId(sentenceId, figure.start, figure.end, figure.metric),
      sentenceId,
      ...(subject !== undefined && { subjectId: ids[subject]! }),
    }
  })
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => byText(a.id, b.id))
}

function toAuthorships({ document, authorships }: Extraction, ids: readonly string[]): readonly StoredAuthorship[] {
  const rows = authorships.map(({ person, article, role }) => ({
    personId: ids[person]!,
    articleId: toArticleId(document.id, article),
    role,
  }))
  const distinct = new Map(rows.map((row) => [`${row.articleId} ${row.personId} ${row.role}`, row]))
  return [...distinct].sort(([a], [b]) => byText(a, b)).map(([, row]) => row)
}

function toIssues({ document, issues }: Extraction): readonly StoredIssue[] {
  return issues.map(({ code, severity, message, span }, index) => ({
    id: toIssueId(document.id, index),
    code,
    severity,
    message,
    ...(span && { span: { start: span.start, end: span.end } }),
  }))
}

/** One a pair, the likeliest; none for what turned out to be one thing already. */
function toCandidates({ candidates = [] }: Extraction, ids: readonly string[]): readonly StoredCandidate[] {
  const rows = candidates.flatMap(({ short, long, rule, reason, score }): StoredCandidate[] => {
    const [firstId, secondId] = [ids[short]!, ids[long]!].sort(byText) as [string, string]
    return firstId === secondId ? [] : [{ firstId, secondId, rule, reason, score }]
  })
  const likeliest = rows.sort((a, b) => a.score - b.score || byText(b.rule, a.rule) || byText(b.reason, a.reason))
  const distinct = new Map(likeliest.map((row) => [`${row.firstId} ${row.secondId}`, row]))
  return [...distinct].sort(([a], [b]) => byText(a, b)).map(([, row]) => row)
}
