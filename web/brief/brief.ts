// What is told of the present view in; a brief out, in which each statement has notes to the sentences that say it. Pure:
// `markdown.ts` and `docx.ts` give it its form.
import type { TFunction } from 'i18next'
import type { Sheet, SheetEdge, SheetEvidence, SheetFigure } from '../export/sheet.ts'
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
export interface Section {
  readonly title: string
  /** What the section is about, without notes: it only counts what follows. */
  readonly lead: string | undefined
  readonly parts: readonly { readonly title: string | undefined; readonly statements: readonly Statement[] }[]
}
export interface Brief {
  readonly heading: string
  readonly intro: readonly string[]
  readonly scope: string
  readonly link: { readonly text: string; readonly href: string }
  readonly sections: readonly Section[]
  readonly entities: { readonly title: string; readonly groups: readonly string[] }
  /** The full stop of the language. */
  readonly end: string
}

/** What belongs together in a brief, in the order of reading. */
export interface Chapter {
  readonly title: string
  readonly lead?: string | undefined
  readonly parts: readonly {
    readonly title?: string | undefined
    readonly edges: readonly SheetEdge[]
    readonly figures: readonly SheetFigure[]
  }[]
}

/** What a brief leaves out of what is there. */
export interface Omitted {
  readonly filteredNodes: number
  readonly filteredEdges: number
  readonly period: Period
  /** Pairs of organisations that are shown but not told of. */
  readonly pairs?: number
}

/** What a brief tells; `scope` says in words how much that is, unless it is entities and ties. */
interface Told {
  readonly sheet: Sheet
  readonly chapters: readonly Chapter[]
  readonly omitted: Omitted
  readonly scope?: string
}

/** Notes of one statement; how many more sentences there are is told. */
export const MOST_NOTES = 3

/** As one line: footnotes and table cells of a bulletin may hold line breaks. */
const toLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/** A tie whose evidence was not read is not told: each statement has a note. */
export function toBrief({ sheet, chapters, omitted, scope }: Told, language: Language, t: TFunction): Brief {
  let number = 0
  const before = new Map<string, number>()
  /** A sentence that a note before gave is named by that note. */
  const toNote = (evidence: SheetEvidence): Note => {
    const whole = toNoteText(evidence, language, t)
    const known = before.get(whole)
    number += 1
    if (known === undefined) before.set(whole, number)
    return {
      number,
      text: known === undefined ? whole : t('brief.sameNote', { number: known }),
      link: evidence.link,
    }
  }
  const toStatement = (edge: SheetEdge): Statement => {
    const shown = edge.evidence.slice(0, MOST_NOTES)
    const more = (edge.evidenceCount ?? shown.length) - shown.length
    return {
      text: toSentence(edge, t),
      notes: shown.map(toNote),
      more: more > 0 ? t('brief.more', { count: more }) : undefined,
    }
  }
  const toFigure = ({ name, metric, value, period, evidence }: SheetFigure): Statement => ({
    text:
      (name ? t('brief.figure', { name, metric, value }) : t('brief.bareFigure', { metric, value })) +
      (period ? t('brief.status', { status: period }) : ''),
    notes: [toNote(evidence)],
    more: undefined,
  })
  const sections = chapters.flatMap(({ title, lead, parts }) => {
    const told = parts.flatMap(({ title, edges, figures }) => {
      const proven = edges.filter(({ evidence }) => evidence.length > 0)
      const statements = [...proven.map(toStatement), ...figures.map(toFigure)]
      return statements.length > 0 ? [{ title, statements }] : []
    })
    return told.length > 0 || lead !== undefined ? [{ title, lead, parts: told }] : []
  })
  const unproven = sheet.edges.filter(({ evidence }) => evidence.length === 0).length
  return {
    heading: t('brief.heading', { title: sheet.title }),
    intro: toIntro(sheet, omitted, unproven, language, t),
    scope: scope ?? t('brief.scope', { nodes: sheet.nodes.length, edges: sheet.edges.length }),
    link: { text: t('brief.link'), href: sheet.link },
    sections,
    entities: { title: t('brief.entities'), groups: toGroups(sheet, t) },
    end: t('brief.end'),
  }
}

const chinese = new Intl.Collator('zh-CN', { numeric: true })
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
  { nodes, edges, figures, exportedOn }: Sheet,
  { filteredNodes, filteredEdges, period, pairs = 0 }: Omitted,
  unproven: number,
  language: Language,
  t: TFunction,
): string[] {
  const hidden = Math.max(0, ...nodes.map(({ hiddenNeighbors }) => hiddenNeighbors))
  const range = toRangeText(period, language, t)
  return [
    t('brief.made', { date: toDateText(exportedOn, language) }),
    ...(edges.length + figures.length === 0 ? [t('brief.noTies')] : []),
    ...(range === undefined ? [] : [t('brief.period', { period: range })]),
    ...(hidden > 0 ? [t('brief.hidden', { count: hidden })] : []),
    ...(filteredNodes + filteredEdges > 0 ? [t('brief.filtered', { nodes: filteredNodes, edges: filteredEdges })] : []),
    ...(pairs > 0 ? [t('brief.pairsLeft', { count: pairs })] : []),
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

/** All notes in the order of the text. */
export const toNotes = (sections: readonly Section[]): readonly Note[] =>
  sections.flatMap(({ parts }) => parts.flatMap(({ statements }) => statements.flatMap(({ notes }) => notes)))
