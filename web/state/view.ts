// The view: everything that makes the picture on the screen besides the data, and the pure steps that lead from one view to the next.

import { ALL_COOPERATION, type CooperationQuestion } from './cooperation-question.ts'
import { type By, parseExpansion, toExpansionText } from './expansion.ts'
import { NO_PATHS, type PathQuestion } from './path-question.ts'
import type { Period, TimelineMode } from './period.ts'

export interface Point {
  readonly x: number
  readonly y: number
}
export type Selection = { readonly kind: 'entity' | 'relation'; readonly id: string }
export const SCREENS = ['graph', 'table', 'paths', 'cooperation', 'statistics', 'import'] as const
export type Screen = (typeof SCREENS)[number]
export const TABLES = ['ties', 'entities', 'figures'] as const
/** What the table lists. */
export type TableKind = (typeof TABLES)[number]
export const PANES = ['detail', 'text'] as const
/** What the right side shows: the selected thing, or the original text. */
export type Pane = (typeof PANES)[number]

export const LAYOUTS = ['force', 'region', 'hierarchy', 'concentric', 'lanes'] as const
/** How the drawing is laid out: by ties, by region, by what is part of what, by the number of ties, by time. */
export type LayoutId = (typeof LAYOUTS)[number]

/** What is drawn, where, and what is asked; these are the steps that undo goes back over. */
export interface Drawn {
  /** The drawing starts around these entities; none: the best connected part of the network. */
  readonly focus: readonly string[]
  /** With the neighbours of these entities (1), or they alone (0). */
  readonly reach: 0 | 1
  /** Whose neighbours were added, and of which type, in order, as texts of `expansion.ts`; the same again adds more. */
  readonly expanded: readonly string[]
  /** Entities taken out by hand. */
  readonly hidden: readonly string[]
  /** Where entities were put by hand. */
  readonly pins: Readonly<Record<string, Point>>
  /** How many entities the start brings at most; 0: as many as are read at ease. */
  readonly size: number
  /** Communities that are unfolded in a picture too large to be drawn whole. */
  readonly unfolded: readonly string[]
  readonly layout: LayoutId
  /** Types of entities and relations that the filters take out. */
  readonly withoutTypes: readonly string[]
  readonly withoutRelationTypes: readonly string[]
  /** When ties have to have been. */
  readonly period: Period
  /** Between whom the screen of paths looks for paths. */
  readonly paths: PathQuestion
  readonly cooperation: CooperationQuestion
}

export interface View extends Drawn {
  readonly selection: Selection | undefined
  /** Entities picked together, in order. */
  readonly marked: readonly string[]
  readonly timeline: TimelineMode
  readonly screen: Screen
  readonly table: TableKind
  readonly pane: Pane
  /** The import that the screen of imports shows; none: it takes files. */
  readonly job: string | undefined
  /** The open original; `at` is the offset in its text to scroll to. */
  readonly document: { readonly id: string; readonly at: number | undefined } | undefined
}

/** No step was taken: the best connected part of the network, as it comes. */
export const UNCHANGED = {
  focus: [],
  reach: 1,
  expanded: [],
  hidden: [],
  pins: {},
  size: 0,
  unfolded: [],
} as const satisfies Partial<Drawn>

export const START: View = {
  ...UNCHANGED,
  layout: 'force',
  paths: NO_PATHS,
  selection: undefined,
  marked: [],
  withoutTypes: [],
  withoutRelationTypes: [],
  period: {},
  timeline: 'auto',
  cooperation: ALL_COOPERATION,
  screen: 'graph',
  table: 'ties',
  pane: 'detail',
  job: undefined,
  document: undefined,
}

/** A pure step from one view to the next. */
export type Step = (view: View) => View

/** Shows the entity or relation in the detail pane. */
export const select =
  (kind: Selection['kind'], id: string): Step =>
  (view) => ({ ...view, selection: { kind, id }, pane: 'detail' })

/** Selects the entity but leaves the reader open: the reader marks where the text names it. */
export const selectBeside =
  (id: string): Step =>
  (view) => ({ ...view, selection: { kind: 'entity', id } })

export const deselect: Step = (view) => ({ ...view, selection: undefined })

/** Adds the entity and its neighbours, or those of one type, to the drawing; what was hidden by hand and is asked for comes back. */
export const expand =
  (id: string, by?: By): Step =>
  (view) => ({
    ...view,
    expanded: [...view.expanded, toExpansionText({ id, by })],
    hidden: view.hidden.filter((other) => other !== id),
  })

/** Takes back whatever expansions of the entity added, unless another one brought it too. */
export const collapse =
  (id: string): Step =>
  (view) => ({ ...view, expanded: view.expanded.filter((text) => parseExpansion(text).id !== id) })

export const isExpanded = ({ expanded }: Pick<View, 'expanded'>, id: string): boolean =>
  expanded.some((text) => parseExpansion(text).id === id)

/** Takes the entity out of the drawing. */
export const hide =
  (id: string): Step =>
  (view) => ({
    ...view,
    hidden: view.hidden.includes(id) ? view.hidden : [...view.hidden, id],
    selection: view.selection?.id === id ? undefined : view.selection,
  })

/** Draws only the entity and its neighbours. */
export const focusOn =
  (id: string): Step =>
  (view) => ({
    ...view,
    ...UNCHANGED,
    focus: [id],
    selection: { kind: 'entity', id },
  })

/** Draws these entities and the ties among them, and nothing else, on the canvas of the network. */
export const drawOnly =
  (ids: readonly string[]): Step =>
  (view) => ({
    ...startOver(view),
    focus: ids,
    reach: 0,
    selection: view.selection,
    withoutTypes: [],
    withoutRelationTypes: [],
    period: {},
    screen: 'graph',
  })

/** Back to the best connected part, without any step taken since. */
export const startOver: Step = (view) => ({
  ...view,
  ...UNCHANGED,
  selection: undefined,
})

/** Brings at most so many entities at the start. */
export const setSize =
  (size: number): Step =>
  (view) => ({ ...view, size })

/** Folds all communities again. */
export const foldAll: Step = (view) => ({ ...view, unfolded: [] })

/** Shows the members of a folded community, or folds them again. */
export const toggleFold =
  (id: string): Step =>
  (view) => ({ ...view, unfolded: toggle(view.unfolded, id) })

export const pin =
  (id: string, { x, y }: Point): Step =>
  (view) => ({ ...view, pins: { ...view.pins, [id]: { x: Math.round(x), y: Math.round(y) } } })

/** Lets the entity lie where the layout puts it. */
export const unpin =
  (id: string): Step =>
  (view) => ({ ...view, pins: Object.fromEntries(Object.entries(view.pins).filter(([other]) => other !== id)) })

/** Another layout; what was put by hand has no meaning there. */
export const setLayout =
  (layout: LayoutId): Step =>
  (view) =>
    layout === view.layout ? view : { ...view, layout, pins: {} }

export const unpinAll: Step = (view) => ({ ...view, pins: {} })

const toggle = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item]

export const toggleType =
  (type: string): Step =>
  (view) => ({ ...view, withoutTypes: toggle(view.withoutTypes, type) })

export const toggleRelationType =
  (type: string): Step =>
  (view) => ({ ...view, withoutRelationTypes: toggle(view.withoutRelationTypes, type) })

export const setWithoutTypes =
  (types: readonly string[]): Step =>
  (view) => ({ ...view, withoutTypes: types })

export const setWithoutRelationTypes =
  (types: readonly string[]): Step =>
  (view) => ({ ...view, withoutRelationTypes: types })

export const showAllTypes: Step = (view) => ({ ...view, withoutTypes: [], withoutRelationTypes: [] })

export const openScreen =
  (screen: Screen): Step =>
  (view) => ({ ...view, screen })

/** Lists something else in the table. */
export const setTable =
  (table: TableKind): Step =>
  (view) => ({ ...view, table })

/** Shows how an import goes; without one, the screen takes files. */
export const openJob =
  (job: string | undefined): Step =>
  (view) => ({ ...view, screen: 'import', job })

export const openPane =
  (pane: Pane): Step =>
  (view) => ({ ...view, pane })

/** Opens the original at an offset of its text. */
export const openDocument =
  (id: string, at?: number): Step =>
  (view) => ({ ...view, pane: 'text', document: { id, at } })

export const closeDocument: Step = (view) => ({ ...view, document: undefined })
