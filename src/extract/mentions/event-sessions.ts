// Meetings called by the number of their session (市委七届九次全会, 一届一次理事会): the place of a head word in, the name out.
// The body that meets stands right before the numbers; what stands before that is no part of the name.
import type { Sentence } from '../../domain/document.ts'
import type { DocumentContext } from './candidate.ts'
import type { HeadPlace, Thing } from './things.ts'

const LONGEST = 36
const BODY =
  '(?:中共)?(?:[\\u4e00-\\u9fff]{2,4}[省市县区])?(?:中央|[省市县区州旗]委|党委|党工委)|[省市县区]?(?:政协|人大常委会|人大)'
const MEETING = '全会|全体会议|全体\\(扩大\\)会议|理事会|常务理事会|会员大会|会员代表大会|代表大会|常委会会议|会议'
const SESSION = new RegExp(
  `(?:${BODY})?第?[一二三四五六七八九十]+届(?:委员会)?第?[一二三四五六七八九十]+次(?:${MEETING})$`,
)

/** The meeting whose head word ends here, or undefined where it has no number of a session. */
export function readSession(place: HeadPlace, sentence: Sentence, context: DocumentContext): Thing | undefined {
  const { units, last, headStart, end } = place
  const name = SESSION.exec(context.folded.slice(Math.max(sentence.start, end - LONGEST), end))?.[0]
  if (name === undefined) return undefined
  const start = end - name.length
  const first = units.findIndex((unit) => unit.end > start)
  const before = units[first - 1]
  const isFree = !before || before.kind === 'mark' || before.kind === 'stop' || before.kind === 'verb'
  // 某某联盟一届一次理事会: a body that is not of the party or the people is found as other names are.
  if (!isFree && !/^\D*[委大]/.test(name)) return undefined
  return { start, end, units: units.slice(first, last + 1), headStart, anchored: true, content: name.length, before }
}
