// Organisations by head word and left border: 浙江省|科技厅, 某某大学计算机学院, 某某科技有限公司.
import type { Sentence } from '../../domain/document.ts'
import { findBorder } from './border.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { type Head, heads } from './heads.ts'
import { toUnits, type Unit } from './units.ts'

const RULE = 'organisation/head-word'

/** Words that end in a one-character head without being an organisation. */
const NOT_STRICT =
  /(?:格局|布局|结局|全局|大局|当局|开局|体系|关系|联系|水系|星系|语系|学科|本科|专科|百科|文科|理科|外科|内科|长处|好处|到处|处处|用处|益处|之处|全部|内部|外部|本部|干部|一部|大部|中部|东部|西部|南部|北部|局部|头部|底部|上部|下部|总部|俱乐部|举办|主办|承办|协办|创办|开办|兴办|申办|督办|代办|经办|筹办|公司|上司|官司)$/

function find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
  const units = toUnits(sentence, context)
  const text = context.foldedSentence(sentence)
  const found: Candidate[] = []
  units.forEach((unit, at) => {
    const candidate = readHead(units, at, unit, text, sentence.start)
    if (candidate) found.push(candidate)
  })
  return found
}

function readHead(units: readonly Unit[], at: number, unit: Unit, text: string, offset: number): Candidate | undefined {
  if (unit.kind === 'mark' || unit.kind === 'title' || unit.kind === 'known') return undefined
  const end = unit.end - offset
  const isDepartment = unit.kind === 'department'
  const hit = heads.longestEndingAt(text, end)
  if (!hit) return undefined
  const head: Head = isDepartment ? { type: 'Bureau', class: 'strict' } : hit.value
  if (head.class === 'brand') return undefined
  // The head may reach over several units (农业|综合体), or stand inside one (科技园区).
  let from = at
  while (from > 0 && units[from]!.start - offset > hit.start) from--
  const isWithin = units[from]!.start - offset < hit.start || isDepartment
  if (head.class === 'strict' && !isDepartment) {
    if (NOT_STRICT.test(unit.text)) return undefined
    if (unit.text.length > 1 && unit.tag !== 'n' && unit.tag !== 'nt' && unit.tag !== 'x' && unit.tag !== 'nz')
      return undefined
  }
  const isJoint = /联合|合作|共建|校企|协同/.test(text.slice(Math.max(0, hit.start - 6), end))
  const border = findBorder(units, isWithin ? from : from - 1, {
    strict: head.class !== 'legal',
    brand: head.type === 'Company',
    joint: isJoint,
  })
  let first = border.first
  if (first > from) first = from
  const start = units[first]!.start
  const bare = start - offset === hit.start || (isDepartment && first === at)
  const surface = text.slice(start - offset, end)
  const confidence = judge(head, border.sure, border.anchored, bare, surface, isDepartment, units, first, at)
  if (confidence === 0) return undefined
  return { start, end: unit.end, name: surface, type: head.type, rule: RULE, confidence }
}

/** Levels that a head carries itself: 市委, 县政府. */
const SELF_ANCHORED = /^(?:省|市|区|县|旗|州|镇)(?:委|政府|人民政府|人大|政协|纪委)/

function judge(
  head: Head,
  sure: boolean,
  anchored: boolean,
  bare: boolean,
  surface: string,
  isDepartment: boolean,
  units: readonly Unit[],
  first: number,
  at: number,
): number {
  if (head.class === 'legal') return bare ? 0 : surface.length > 5 ? 0.95 : 0.7
  if (SELF_ANCHORED.test(surface)) return 0.9
  if (bare) return isDepartment && surface.length > 2 ? 0.45 : 0
  if (sure) {
    // 市|中心, 全国|学校 say nothing; 中国|大学 neither.
    if (surface.length < 4 && head.class === 'own') return 0
    return 0.92
  }
  if (head.class === 'place' || head.class === 'strict') return anchored ? 0.7 : 0
  if (anchored) return 0.8
  const content = units.slice(first, at + 1).filter((unit) => unit.kind === 'noun' || unit.kind === 'nominal').length
  return content >= 3 ? 0.5 : 0.3
}

export const organisations: Detector = { name: 'organisation', find }
