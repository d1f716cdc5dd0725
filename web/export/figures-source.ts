// The table of figures as a source of the export: rows as data, and told by whose they are. Pure.

import type { Figure } from '../api/types.ts'
import type { Chapter } from '../brief/brief.ts'
import type { View } from '../state/view.ts'
import type { ExportSource } from './export-source.ts'
import { createLinks } from './links.ts'
import { type Sheet, type SheetFigure, toSheet, UNSAID } from './sheet.ts'

/** `figures` are the rows that are shown, in any order. */
export function createFiguresSource(figures: readonly Figure[], view: View): ExportSource {
  const subjects = new Map(figures.flatMap(({ subject }) => (subject ? [[subject.id, subject] as const] : [])))
  const nodes = [...subjects.values()].map((subject) => ({
    ...subject,
    degree: 0,
    documentCount: 0,
    hiddenNeighbors: 0,
    stage: 0,
    from: undefined,
  }))
  const toAll: ExportSource['toSheet'] = (_read, { types, t, place, today }): Sheet => {
    const known = Map.groupBy(figures, ({ subject }) => subject?.id ?? UNSAID)
    return toSheet(
      {
        title: t('exporting.figuresTitle'),
        exportedOn: today,
        picture: { nodes, edges: [] },
        positions: {},
        proofs: new Map(),
        figures: known,
      },
      types,
      createLinks(place, view),
    )
  }
  return {
    graph: undefined,
    isEmpty: figures.length === 0,
    kinds: ['docx', 'markdown', 'figures', 'json'],
    ties: [],
    entities: [],
    toSheet: toAll,
    toTold: (read, around) => {
      const { t } = around
      const sheet = toAll(read, around)
      return {
        sheet,
        chapters: toFigureChapters(sheet.figures, t('brief.unsaid')),
        omitted: { filteredNodes: 0, filteredEdges: 0, period: {} },
        scope: t('brief.scopeFigures', { count: figures.length }),
      }
    },
  }
}

/** By whose they are, by name; those of which the text does not say so last, under `unsaid`. */
export function toFigureChapters(figures: readonly SheetFigure[], unsaid: string): readonly Chapter[] {
  const chinese = new Intl.Collator('zh-CN', { numeric: true })
  return [...Map.groupBy(figures, ({ entity }) => entity)]
    .map(([entity, own]) => ({ title: entity === UNSAID ? unsaid : own[0]!.name, isUnsaid: entity === UNSAID, own }))
    .sort((a, b) => Number(a.isUnsaid) - Number(b.isUnsaid) || chinese.compare(a.title, b.title))
    .map(({ title, own }) => ({ title, parts: [{ edges: [], figures: own }] }))
}
