// A sheet in; what belongs together in its brief out: the entities asked about first, each with its ties and figures; or
// path by path, pair by pair. Pure.
import type { TFunction } from 'i18next'
import type { CooperationPair, Path } from '../api/types.ts'
import type { Sheet, SheetEdge, SheetFigure, SheetNode } from '../export/sheet.ts'
import { toShowing } from '../state/cooperation-picture.ts'
import { isInferred } from '../state/weaker-path.ts'
import { toPeriodText } from '../text/date.ts'
import type { Language } from '../text/language.ts'
import type { Chapter } from './brief.ts'

/** So many entities get a chapter of their own. */
const MOST_ASKED = 5
/** So many are named as the best connected. */
const MOST_NAMED = 5

const chinese = new Intl.Collator('zh-CN', { numeric: true })
const byNames = (a: SheetEdge, b: SheetEdge): number =>
  chinese.compare(a.headName, b.headName) || chinese.compare(a.tailName, b.tailName) || (a.id < b.id ? -1 : 1)

interface Tongue {
  readonly language: Language
  readonly t: TFunction
}

/**
 * A chapter for each entity of `asked` that is drawn, then what is left of the ties and figures; each is told once.
 * `typeOrder` holds the names of relation types in the order of the parts.
 */
export function toNetworkChapters(
  { nodes, edges, figures }: Sheet,
  asked: readonly string[],
  typeOrder: readonly string[],
  tongue: Tongue,
): readonly Chapter[] {
  const { t } = tongue
  const subjects = asked.flatMap((id) => nodes.find((node) => node.id === id) ?? []).slice(0, MOST_ASKED)
  const told = new Set<string>()
  const chapters = subjects.map((node) => {
    const all = edges.filter(({ head, tail }) => head === node.id || tail === node.id)
    const ties = all.filter(({ id }) => !told.has(id))
    for (const { id } of ties) told.add(id)
    const own = figures.filter(({ entity }) => entity === node.id)
    return {
      title: node.name,
      lead: toLead(node, all, own.length, tongue),
      parts: [
        ...toParts(ties, typeOrder),
        ...(own.length ? [{ title: t('brief.figures'), edges: [], figures: own }] : []),
      ],
    }
  })
  const others = toParts(
    edges.filter(({ id }) => !told.has(id)),
    typeOrder,
  )
  const ids = new Set(subjects.map(({ id }) => id))
  const rest = toSorted(figures.filter(({ entity }) => !ids.has(entity)))
  const figureChapter = rest.length ? [{ title: t('brief.figures'), parts: [{ edges: [], figures: rest }] }] : []
  if (subjects.length > 0)
    return [...chapters, ...(others.length ? [{ title: t('brief.others'), parts: others }] : []), ...figureChapter]
  return [
    ...(nodes.length > 1 && edges.length > 0
      ? [{ title: t('brief.summary'), lead: toSummary(nodes, edges, t), parts: [] }]
      : []),
    ...others.map(({ title, ...part }) => ({ title, parts: [part] })),
    ...figureChapter,
  ]
}

/** The ties by type. */
function toParts(edges: readonly SheetEdge[], typeOrder: readonly string[]) {
  const byType = Map.groupBy(edges, ({ type }) => type)
  const order = [...typeOrder, ...[...byType.keys()].filter((type) => !typeOrder.includes(type)).sort()]
  return order.flatMap((type) => {
    const ties = byType.get(type)?.toSorted(byNames)
    return ties ? [{ title: ties[0]!.typeLabel, edges: ties, figures: [] }] : []
  })
}

const toSorted = (figures: readonly SheetFigure[]): readonly SheetFigure[] =>
  figures.toSorted((a, b) => chinese.compare(a.name, b.name) || chinese.compare(a.metric, b.metric))

/** What an entity is, where, and how many ties of which kinds are drawn at it. */
function toLead(
  { typeLabel, region, hiddenNeighbors }: SheetNode,
  edges: readonly SheetEdge[],
  figures: number,
  { language, t }: Tongue,
): string {
  const kinds = [...Map.groupBy(edges, (edge) => edge.typeLabel)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([type, ties]) => t('brief.kind', { type, count: ties.length }))
  const dates = edges.flatMap(({ firstOn, lastOn }) => [firstOn, lastOn].filter((date) => date !== null)).sort()
  const period = toPeriodText(dates[0] ?? null, dates.at(-1) ?? null, language)
  return [
    region.length
      ? t('brief.isIn', { type: typeLabel, region: region.join(language === 'zh' ? '' : ' ') })
      : t('brief.is', { type: typeLabel }),
    edges.length ? t('brief.has', { count: edges.length, kinds: kinds.join(t('brief.names')) }) : t('brief.hasNone'),
    ...(period === undefined ? [] : [t('brief.when', { period })]),
    ...(figures > 0 ? [t('brief.counts', { count: figures })] : []),
    ...(hiddenNeighbors > 0 ? [t('brief.hides', { count: hiddenNeighbors })] : []),
  ].join(language === 'zh' ? '' : ' ')
}

function toSummary(nodes: readonly SheetNode[], edges: readonly SheetEdge[], t: TFunction): string {
  const counts = new Map<string, number>()
  for (const { head, tail } of edges) for (const id of new Set([head, tail])) counts.set(id, (counts.get(id) ?? 0) + 1)
  const names = nodes
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || chinese.compare(a.name, b.name))
    .slice(0, MOST_NAMED)
    .map(({ id, name }) => t('brief.kind', { type: name, count: counts.get(id) ?? 0 }))
  return t('brief.most', { names: names.join(t('brief.names')) })
}

/** Path by path, tie by tie in the order of walking; a step that is only inferred is told as such. */
export function toPathChapters({ edges }: Sheet, paths: readonly Path[], t: TFunction): readonly Chapter[] {
  const byId = new Map(edges.map((edge) => [edge.id, edge]))
  return paths.map(({ nodes, relations, length }, i) => {
    const inferred = relations.filter(isInferred)
    const names = t('brief.chain', { names: nodes.map(({ name }) => name).join(' – ') })
    return {
      title: inferred.length
        ? t('paths.weaker')
        : t('brief.path', { number: i + 1, steps: t('paths.steps', { count: length }) }),
      lead:
        names + inferred.map(({ head, tail }) => t('brief.inferred', { head: head.name, tail: tail.name })).join(''),
      parts: [{ edges: relations.flatMap(({ id }) => byId.get(id) ?? []), figures: [] }],
    }
  })
}

/** Pair by pair, heaviest first, each with the relations that show it. */
export function toPairChapters({ edges }: Sheet, pairs: readonly CooperationPair[], t: TFunction): readonly Chapter[] {
  const byId = new Map(edges.map((edge) => [edge.id, edge]))
  return pairs.map((pair) => ({
    title: t('brief.pair', { a: pair.first.name, b: pair.second.name }),
    lead: t('brief.weight', {
      weight: pair.weight.toFixed(2),
      parts: pair.parts
        .map(({ kind, weight }) =>
          t('cooperation.part', { kind: t(`cooperation.kind.${kind}`), weight: weight.toFixed(2) }),
        )
        .join(' + '),
    }),
    parts: [{ edges: toShowing(pair).flatMap(({ id }) => byId.get(id) ?? []), figures: [] }],
  }))
}
