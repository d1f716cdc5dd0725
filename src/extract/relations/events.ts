// The event that a trigger is about: the one named beside it, else the one that 会上, 仪式, 活动 stand for.

import { isAllowed } from '../../domain/ontology.ts'
import type { Span } from '../../domain/span.ts'
import { type Claim, type End, type Finding, toEnd, toFinding } from './finding.ts'
import type { Line } from './groups.ts'
import type { Memory } from './memory.ts'
import { clauseAt, type Reading } from './reading.ts'
import type { Ref } from './scene.ts'

export interface Held {
  readonly end: End
  readonly factor: number
}

/** A finding of each who may hold or join the event. */
export const tie = (
  line: Line,
  type: 'ORGANIZES' | 'PARTICIPATES_IN',
  refs: readonly Ref[],
  held: Held,
  claim: Claim,
): Finding[] =>
  refs
    .filter((ref) => isAllowed(type, ref.type, 'Event'))
    .map((ref) => toFinding(line, type, toEnd(ref), held.end, { ...claim, confidence: claim.confidence * held.factor }))

/** How far the event may be: `named` beside the trigger only, `here` named or a bare noun, `near` also the event before. */
export type Reach = 'named' | 'here' | 'near'

const BARE =
  /(?:会上|会中|会后|会前|会议|大会|座谈会|论坛|仪式|活动|大赛|比赛|峰会|研讨会|推介会|发布会|现场会|签约会|评审会|验收会|交流会|培训班?|启动会|年会|展会|博览会|盛会|参观中|现场|(?:演讲|发言|交流|路演|签约|颁奖|讨论|互动|对接|问答)(?:阶段|环节))/

// 传达学习某某会议精神, 落实某某全会精神: named for what was said there, not for what goes on here.
const CITES = /(?:传达|学习|贯彻|落实|宣讲|领会|按照|根据)[^，。；]{0,16}$/
const SPIRIT = /^.[”"》]?(?:的)?(?:重要)?(?:会议|讲话|指示|批示)?(?:精神|部署|要求|决策)/

/** True where the event in the skeleton at `place` is only cited for what it said. */
export const isCited = (line: Line, place: number): boolean =>
  SPIRIT.test(line.skeleton.slice(place, place + 10)) ||
  (/[\uE000-\uF8FF]$/.test(line.skeleton.slice(0, place)) && isCited(line, place - 1)) ||
  (CITES.test(line.skeleton.slice(0, place)) && /^.[^，。；]{0,30}精神/.test(line.skeleton.slice(place)))

/** The event that a trigger at `position` is about; undefined where there is none within reach. */
export function findEvent(reading: Reading, memory: Memory, position: number, reach: Reach): Held | undefined {
  const { line } = reading
  const clause = reading.clauses[clauseAt(reading, position)]
  const events = line.places.flatMap((place, i) => {
    const ref = line.groups[i]?.refs.findLast((r) => r.type === 'Event')
    return ref && !isCited(line, place) ? [{ place, ref }] : []
  })
  const after = events.find(({ place }) => place > position && place < (clause?.to ?? 0))
  if (after) return { end: toEnd(after.ref), factor: 1 }
  const before = events.findLast(({ place }) => place < position)
  if (before) return { end: toEnd(before.ref), factor: 1 }
  if (reach === 'named') return undefined
  // In the paragraph after that of the meeting its first sentence tells of it too.
  const isNext =
    memory.event !== undefined &&
    memory.held &&
    /[会式坛议]$/.test(memory.event.surface) &&
    line.paragraph - toParagraph(reading, memory.event) === 1 &&
    reading.scene.document.sentences[line.sentence - 1]?.paragraph !== line.paragraph
  const isGoingOn = (memory.scene === line.paragraph && memory.event !== undefined) || isNext
  const bare = BARE.exec(line.skeleton)
  const later = events[0] && reach === 'near' ? { end: toEnd(events[0].ref), factor: 0.8 } : undefined
  if (!memory.event && memory.coming && (bare || reach === 'near')) {
    const between = toParagraph(reading, memory.coming) - line.paragraph
    return between <= 2 ? { end: toEnd(memory.coming), factor: bare ? 0.7 : 0.6 } : later
  }
  if (!memory.event || (!bare && !isGoingOn && reach === 'here')) return later
  const distance = line.paragraph - toParagraph(reading, memory.event)
  if (!bare && (distance > 3 || (later && distance > 1))) return later
  const span: Span | undefined = bare
    ? { start: line.offsets[bare.index] as number, end: (line.offsets[bare.index + bare[0].length - 1] as number) + 1 }
    : { start: memory.event.start, end: memory.event.end }
  return { end: { entity: memory.event.entity, span }, factor: bare ? 0.95 : distance === 0 ? 0.9 : 0.8 }
}

const toParagraph = (reading: Reading, ref: Ref): number =>
  reading.scene.document.sentences[ref.sentence]?.paragraph ?? 0
