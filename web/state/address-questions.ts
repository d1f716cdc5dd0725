// The period, the timeline and the questions of the screens of paths and cooperation as parts of the address, and back.
import { parseDate, parseList, parseOneOf, parseText, parseWhole, toList } from './address-values.ts'
import { ALL_COOPERATION, COOPERATION_TABS, type CooperationQuestion } from './cooperation-question.ts'
import { LONGEST_PATH, NO_PATHS, PATH_COUNTS, type PathQuestion } from './path-question.ts'
import { type Period, TIMELINES } from './period.ts'
import type { View } from './view.ts'

type Parts = ReadonlyMap<string, string>
export type Questions = Pick<View, 'paths' | 'period' | 'timeline' | 'cooperation'>

const toId = (id: string | undefined): string => (id === undefined ? '' : encodeURIComponent(id))
const toNumber = (value: number, usual: number): string => (value === usual ? '' : String(value))

/** Empty texts for what is as usual. */
export const toQuestionParts = ({ paths, period, timeline, cooperation }: Questions): Record<string, string> => ({
  since: period.from ?? '',
  until: period.to ?? '',
  timeline: timeline === 'auto' ? '' : timeline,
  pathfrom: toId(paths.from),
  pathto: toId(paths.to),
  pathlength: toNumber(paths.maxLength, NO_PATHS.maxLength),
  pathcount: toNumber(paths.first, NO_PATHS.first),
  pathwithout: toList(paths.withoutTypes),
  pathwithoutties: toList(paths.withoutRelationTypes),
  path: toList(paths.chosen),
  cotypes: toList(cooperation.types),
  coplaces: toList(cooperation.places),
  coweight: toNumber(cooperation.minWeight, 0),
  comember: toId(cooperation.member),
  cocommunity: cooperation.community === undefined ? '' : String(cooperation.community),
  coregions: toList(cooperation.regions ?? []),
  cotab: cooperation.tab === ALL_COOPERATION.tab ? '' : cooperation.tab,
  copair: toId(cooperation.pair),
})

function parsePeriod(parts: Parts): Period {
  const from = parseDate(parts.get('since'))
  const to = parseDate(parts.get('until'))
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

const parsePaths = (parts: Parts): PathQuestion => ({
  from: parseText(parts.get('pathfrom')),
  to: parseText(parts.get('pathto')),
  maxLength: parseWhole(parts.get('pathlength'), 1, LONGEST_PATH) ?? NO_PATHS.maxLength,
  first: PATH_COUNTS.find((count) => String(count) === parts.get('pathcount')) ?? NO_PATHS.first,
  withoutTypes: parseList(parts.get('pathwithout')),
  withoutRelationTypes: parseList(parts.get('pathwithoutties')),
  chosen: parseList(parts.get('path')),
})

const MOST_COMMUNITIES = 999_999_999

function parseWeight(text: string | undefined): number {
  const value = text !== undefined && /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : 0
  return Number.isFinite(value) ? value : 0
}

function parseCooperation(parts: Parts): CooperationQuestion {
  const [a, b] = parseList(parts.get('coregions'))
  return {
    types: parseList(parts.get('cotypes')),
    places: parseList(parts.get('coplaces')),
    minWeight: parseWeight(parts.get('coweight')),
    member: parseText(parts.get('comember')),
    community: parseWhole(parts.get('cocommunity'), 0, MOST_COMMUNITIES),
    regions: a !== undefined && b !== undefined ? [a, b] : undefined,
    tab: parseOneOf(parts.get('cotab'), COOPERATION_TABS, ALL_COOPERATION.tab),
    pair: parseText(parts.get('copair')),
  }
}

export const parseQuestions = (parts: Parts): Questions => ({
  period: parsePeriod(parts),
  timeline: parseOneOf(parts.get('timeline'), TIMELINES, 'auto'),
  paths: parsePaths(parts),
  cooperation: parseCooperation(parts),
})
