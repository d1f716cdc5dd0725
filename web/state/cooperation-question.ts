// What the screen of cooperation asks and shows: filters, and what of the answer is looked at. The time is the view's own period. Pure steps.
import type { Step, View } from './view.ts'

export const COOPERATION_TABS = ['pairs', 'communities', 'regions'] as const
export type CooperationTab = (typeof COOPERATION_TABS)[number]

export interface CooperationQuestion {
  /** Types of organisations; none: all. */
  readonly types: readonly string[]
  /** Names of places of which one side is; none: all. */
  readonly places: readonly string[]
  readonly minWeight: number
  /** Only pairs with this organisation. */
  readonly member: string | undefined
  /** Only pairs within this community. */
  readonly community: number | undefined
  /** Only pairs between these two places, in the order of their names; twice the same: within it. */
  readonly regions: readonly [string, string] | undefined
  readonly tab: CooperationTab
  /** The pair whose parts are open. */
  readonly pair: string | undefined
}

export const ALL_COOPERATION: CooperationQuestion = {
  types: [],
  places: [],
  minWeight: 0,
  member: undefined,
  community: undefined,
  regions: undefined,
  tab: 'pairs',
  pair: undefined,
}

const ask = (view: View, change: Partial<CooperationQuestion>): View => ({
  ...view,
  cooperation: { ...view.cooperation, ...change },
})

export const setCooperation =
  (change: Partial<Pick<CooperationQuestion, 'types' | 'places' | 'minWeight' | 'tab'>>): Step =>
  (view) =>
    ask(view, change)

/** Only pairs with the organisation; undefined: with any. */
export const setMember =
  (member: string | undefined): Step =>
  (view) =>
    ask(view, { member, pair: undefined, tab: 'pairs' })

/** Opens the screen with the pairs of one organisation. */
export const showCooperationOf =
  (id: string): Step =>
  (view) => ({ ...setMember(id)({ ...view, cooperation: ALL_COOPERATION }), screen: 'cooperation' })

/** Narrows to a community, or no longer. */
export const setCommunity =
  (community: number | undefined): Step =>
  (view) =>
    ask(view, { community, pair: undefined })

/** Narrows to the pairs between two places, or no longer; the same choice again takes it back. */
export const toggleRegions =
  (a: string, b: string): Step =>
  (view) => {
    const regions: readonly [string, string] = a < b ? [a, b] : [b, a]
    const isSame = view.cooperation.regions?.join('\n') === regions.join('\n')
    return ask(view, { regions: isSame ? undefined : regions, pair: undefined })
  }

export const togglePair =
  (pair: string): Step =>
  (view) =>
    ask(view, { pair: view.cooperation.pair === pair ? undefined : pair })

/** All pairs again, also over all time. */
export const clearCooperation: Step = (view) => ({
  ...view,
  period: {},
  cooperation: { ...ALL_COOPERATION, tab: view.cooperation.tab },
})

/** Whether anything narrows what is shown. */
export const isNarrowed = ({ cooperation, period }: Pick<View, 'cooperation' | 'period'>): boolean =>
  cooperation.types.length + cooperation.places.length > 0 ||
  cooperation.minWeight > 0 ||
  cooperation.member !== undefined ||
  cooperation.community !== undefined ||
  cooperation.regions !== undefined ||
  period.from !== undefined ||
  period.to !== undefined
