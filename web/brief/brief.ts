// The sheet of the present view in; a brief out, in which each statement has notes to the sentences that say it. Pure:
// `markdown.ts` and `docx.ts` give it its form.
import type { TFunction } from 'i18next'
import type { Sheet, SheetEdge, SheetEvidence } from '../export/sheet.ts'
import type { Period } from '../state/period.ts'
import { toDateText, toRangeText } from '../text/date.ts'
import type { Language } from '../text/language.ts'

export interface Note {
  /** From 1, in the order of the text. */
  readonly number: number
  readonly text: string
  /** Opens the sentence in its original. */
  readonly link: string
}
export interface Statement {
  /** Without the full stop, before which the notes stand. */
  readonly text: string
  readonly notes: readonly Note[]
  /** Sentences beyond the notes. */
  readonly more: string | undefined
}
export interface Brief {
  readonly heading: string
  readonly intro: readonly string[]
  readonly scope: string
  readonly link: { readonly text: string; readonly href: string }
  readonly sections: readonly { readonly title: string; readonly statements: readonly Statement[] }[]
  readonly entities: { readonly title: string; readonly groups: readonly string[] }
  /** The full stop of the language. */
  readonly end: string
}

/** What the view leaves out. */
export interface Omitted {
  readonly filteredNodes: number
  readonly filteredEdges: number
  readonly period: Period
}

/** Notes of one statement; how many more sentences there are is told. */
export const MOST_NOTES = 3

/** As one line: footnotes and table cells of a bulletin may hold line breaks. */
const toLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/** `typeOrder` holds the names of relation types in the order of the sections. */
export function toBrief(
  sheet: Sheet,
  omitted: Omitted,
  typeOrder: readonly string[],
  language: Language,
  t: TFunction,
): Brief {
  let number = 0
  const toNote = (evidence: SheetEvidence): Note => ({
    number: ++number,
    text: toNoteText(evidence, language, t),
    link: evidence.link,
  })
  const toStatement = (edge: SheetEdge): Statement => {
    const shown = edge.evidence.slice(0, MOST_NOTES)
    const more = (edge.evidenceCount ?? shown.length) - shown.length
    return {
      text: toSentence(edge, t),
      notes: shown.map(toNote),
      more: more > 0 ? t('brief.more', { count: more }) : undefined,
    }
  }
  const proven = sheet.edges.filter(({ evidence }) => evidence.length > 0)
  const byType = Map.groupBy(proven, ({ type }) => type)
  const order = [...typeOrder, ...[...byType.keys()].filter((type) => !typeOrder.includes(type)).sort()]
  const sections = order.flatMap((type) => {
    const edges = byType.get(type)
    if (!edges) return []
    const sorted = edges.toSorted(byNames)
    return [{ title: sorted[0]!.typeLabel, statements: sorted.map(toStatement) }]
  })
  return {
    heading: t('brief.heading', { title: sheet.title }),
    intro: toIntro(sheet, omitted, sheet.edges.length - proven.length, language, t),
    scope: t('brief.scope', { nodes: sheet.nodes.length, edges: sheet.edges.length }),
    link: { text: t('brief.link'), href: sheet.link },
    sections,
    entities: { title: t('brief.entities'), groups: toGroups(sheet, t) },
    end: t('brief.end'),
  }
}

const chinese = new Intl.Collator('zh-CN', { numeric: true })
const byNames = (a: SheetEdge, b: SheetEdge): number =>
  chinese.compare(a.headName, b.headName) || chinese.compare(a.tailName, b.tailName) || (a.id < b.id ? -1 : 1)

function toSentence({ type, headName, tailName, typeLabel, symmetric, role, statusLabel }: SheetEdge, t: TFunction) {
  const ends = { head: headName, tail: tailName, tie: typeLabel }
  const status = statusLabel ? t('brief.status', { status: statusLabel }) : ''
  // A post reads unlike all other ties: 甲任乙局长.
  if (role && type === 'HOLDS_POST') return t('brief.post', { ...ends, role }) + status
  const detail = role ? t('brief.status', { status: role }) : ''
  return t(symmetric ? 'brief.symmetric' : 'brief.sentence', ends) + detail + status
}

const toNoteText = (
  { title, source, page, publishedOn, quote }: SheetEvidence,
  language: Language,
  t: TFunction,
): string =>
  t('brief.note', {
    title: language === 'zh' ? `《${toLine(title)}》` : toLine(title),
    source: [source, ...(page === null ? [] : [t('relation.page', { page })])].join(t('brief.comma')),
    date: publishedOn ? toDateText(publishedOn, language) : t('relation.undated'),
    quote: toLine(quote),
  })

function toIntro(
  { nodes, edges, exportedOn }: Sheet,
  { filteredNodes, filteredEdges, period }: Omitted,
  unproven: number,
  language: Language,
  t: TFunction,
): string[] {
  const hidden = Math.max(0, ...nodes.map(({ hiddenNeighbors }) => hiddenNeighbors))
  const range = toRangeText(period, language, t)
  return [
    t('brief.made', { date: toDateText(exportedOn, language) }),
    ...(edges.length === 0 ? [t('brief.noTies')] : []),
    ...(range === undefined ? [] : [t('brief.period', { period: range })]),
    ...(hidden > 0 ? [t('brief.hidden', { count: hidden })] : []),
    ...(filteredNodes + filteredEdges > 0 ? [t('brief.filtered', { nodes: filteredNodes, edges: filteredEdges })] : []),
    ...(unproven > 0 ? [t('brief.unproven', { count: unproven })] : []),
  ]
}

const toGroups = ({ nodes }: Sheet, t: TFunction): string[] =>
  [...Map.groupBy(nodes, ({ typeLabel }) => typeLabel)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([type, group]) => {
      const names = group
        .toSorted((a, b) => b.degree - a.degree || chinese.compare(a.name, b.name))
        .map(({ name, hiddenNeighbors }) =>
          hiddenNeighbors > 0 ? t('brief.hiddenAt', { name, count: hiddenNeighbors }) : name,
        )
      return t('brief.group', { type, count: group.length }) + t('brief.colon') + names.join(t('brief.names'))
    })
