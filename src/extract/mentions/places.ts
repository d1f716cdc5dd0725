// Places named as places: administrative divisions with short forms, countries and regions, and unlisted ones by
// their head (某某村, 某某路). What is only part of another name loses to that name in arbitration.
import type { Sentence } from '../../domain/document.ts'
import { divisionsNamed } from '../../domain/places.ts'
import { regions } from '../../domain/regions.ts'
import type { Candidate, Detector, DocumentContext } from './candidate.ts'
import { toUnits, type Unit } from './units.ts'

const NOT_PLACE = new Set(['中国', '全国', '国家', '世界', '国际'])

function find(sentence: Sentence, context: DocumentContext): readonly Candidate[] {
  const units = toUnits(sentence, context)
  const found: Candidate[] = []
  for (let at = 0; at < units.length; at++) {
    const named = readByHead(units, at)
    if (named) found.push(named)
    if (!isPlace(units[at]!)) continue
    // 欧洲|小镇, 亚洲|公路网: continents before a noun tell the kind.
    if (CONTINENTS.has(units[at]!.text) && (units[at + 1]?.kind === 'noun' || units[at + 1]?.kind === 'opener'))
      continue
    let last = at
    // 浙江省嘉兴市平湖市: one chain, named by its last member.
    while (isPlace(units[last + 1]) && isBelow(units[last]!, units[last + 1]!)) last++
    const start = units[at]!.start
    const end = units[last]!.end
    found.push({
      start,
      end,
      name: units
        .slice(at, last + 1)
        .map(({ text }) => text)
        .join(''),
      type: 'Place',
      rule: 'place/gazetteer',
      confidence: 0.85,
    })
    at = last
  }
  return found
}

const CONTINENTS = new Set(['亚洲', '欧洲', '非洲', '北美', '南美', '大洋洲', '亚太', '亚太地区', '拉美', '中东'])
const HEAD =
  /(?:社区|村|岛|半岛|湾|湖|大道|路|街|大酒店|酒店|宾馆|饭店|农场|牧场|林场|水库|小镇|古镇|码头|港|大桥|机场|广场|大厦|小区|新村)$/
const BARE_HEAD =
  /^(?:社区|示范社区|农村|乡村|全村|本村|新农村|道路|公路|铁路|高速公路|一路|半路|思路|线路|网络|电路|丝绸之路|之路|出路|套路|链路|通路|大街|小镇|特色小镇|酒店|港湾|江湖|空港|自贸港|自由贸易港|创新港|信息港|数据港|科技港|海湾|海岛|半岛)$/

/** 某某|社区, 平湖|某某路: a place that no gazetteer lists, by its head and a name before it. */
function readByHead(units: readonly Unit[], at: number): Candidate | undefined {
  const unit = units[at]!
  if (
    (unit.kind !== 'noun' && unit.kind !== 'proper' && unit.kind !== 'place') ||
    BARE_HEAD.test(unit.text) ||
    isPlace(unit)
  )
    return undefined
  const head = HEAD.exec(unit.text)
  if (!head) return undefined
  let first = at
  const isOwn = head.index >= 2 || (head.index === 1 && unit.kind !== 'noun')
  while (first > 0 && at - first < 3) {
    const before = units[first - 1]!
    if (before.kind === 'place') {
      first--
      continue
    }
    if (isOwn && first === at) break
    if (before.kind !== 'proper' && !(before.kind === 'noun' && first === at)) break
    first--
  }
  const text = units
    .slice(first, at + 1)
    .map((each) => each.text)
    .join('')
  const isNamed = units.slice(first, at + 1).some(({ kind }) => kind === 'place' || kind === 'proper')
  if (!isNamed || text.length < 3 || text.length > 12) return undefined
  return {
    start: units[first]!.start,
    end: unit.end,
    name: text,
    type: 'Place',
    rule: 'place/head-word',
    confidence: 0.65,
  }
}

const isPlace = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  unit.kind === 'place' &&
  !NOT_PLACE.has(unit.text) &&
  (regions.has(unit.text) || divisionsNamed(unit.text).length > 0)

function isBelow(upper: Unit, lower: Unit): boolean {
  return divisionsNamed(lower.text).some(({ path, name }) =>
    path.some(
      (step) =>
        step !== name && (step === upper.text || divisionsNamed(upper.text).some((division) => division.name === step)),
    ),
  )
}

export const places: Detector = { name: 'place', find }
