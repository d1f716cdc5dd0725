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
  found.push(...readCityLetters(sentence, context))
  for (let at = 0; at < units.length; at++) {
    const named = readByHead(units, at)
    if (named) found.push(named)
    if (units[at]!.text === '中国' && isActing(units[at + 1]) && units[at + 1]?.text !== '·') {
      const { start, end } = units[at]!
      found.push({ start, end, name: '中国', type: 'Place', rule: 'place/gazetteer', confidence: 0.7 })
    }
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
      // Zones that gazetteers list beside the divisions: 苏州工业园区.
      type: ZONE.test(units[last]!.text) ? 'Park' : 'Place',
      rule: 'place/gazetteer',
      confidence: 0.85,
    })
    at = last
  }
  return found
}

/** 中国 is a place where it acts by itself (中国在, 中国和); before a noun it tells whose. */
const isActing = (next: Unit | undefined): boolean =>
  !next || next.kind === 'stop' || next.kind === 'verb' || next.kind === 'and' || next.kind === 'mark'

/** What cities are called by one character: 在京签约, 赴渝考察. */
const CITY_LETTERS: Readonly<Record<string, string>> = {
  京: '北京',
  沪: '上海',
  津: '天津',
  渝: '重庆',
  穗: '广州',
  蓉: '成都',
  汉: '武汉',
  宁: '南京',
  杭: '杭州',
  甬: '宁波',
  榕: '福州',
  深: '深圳',
  筑: '贵阳',
  邕: '南宁',
  锡: '无锡',
  厦: '厦门',
}
const CITY_LETTER = new RegExp(
  `(?<=[在来赴抵莅])[${Object.keys(CITY_LETTERS).join('')}](?=$|[签举召隆顺圆启落揭开视调考参投设共,、。]|正式|成功|成立|会见|期间|洽谈|学习|走访|出席|发布|亮相)`,
  'g',
)

function readCityLetters(sentence: Sentence, context: DocumentContext): Candidate[] {
  return [...context.foldedSentence(sentence).matchAll(CITY_LETTER)].map(({ 0: letter, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + 1,
    name: CITY_LETTERS[letter]!,
    type: 'Place',
    rule: 'place/city-letter',
    confidence: 0.85,
  }))
}

const ZONE = /(?:园区|开发区|高新区|产业园|科技园|综合实验区|示范区|保税区|合作区|物流港)$/
const CONTINENTS = new Set(['亚洲', '欧洲', '非洲', '北美', '南美', '大洋洲', '亚太', '亚太地区', '拉美', '中东'])
const HEAD =
  /(?:社区|村|岛|半岛|湾|湖|大道|路|街|大酒店|酒店|大厦|科技广场|会议中心|会展中心|博览中心|国际会议中心|宾馆|饭店|农场|牧场|林场|水库|小镇|古镇|码头|港|大桥|机场)$/
const NO_NAME =
  /^(?:原.*|.?示范社区|.{0,4}乡村|农村|乡村|全村|本村|新农村|.{0,2}道路|.*公路|铁路|一路|半路|思路|线路|网络|电路|.*之路|出路|套路|链路|通路|大街|.*特色小镇|.{0,2}酒店|港湾|江湖|空港|.{0,2}自贸港|.{0,2}自由贸易港|.*(?:创新|信息|数据|科技|健康)港|海湾|海岛|半岛|第.村|.*[和与及].*)$/

/** 某某|社区, 平湖|某某路: a place that no gazetteer lists, by its head and a name before it. */
function readByHead(units: readonly Unit[], at: number): Candidate | undefined {
  const unit = units[at]!
  if ((unit.kind !== 'noun' && unit.kind !== 'proper' && unit.kind !== 'opener') || isPlace(unit)) return undefined
  const head = HEAD.exec(unit.text)
  // 龙翔路|333号 is an address.
  if (!head || units[at + 1]?.kind === 'number') return undefined
  let first = at
  let isNamed = unit.kind === 'proper' || head.index >= 2
  while (first > 0 && at - first < 4) {
    const { kind, text } = units[first - 1]!
    // A road is named without what it lies in.
    if (kind === 'place' && /[路街]$|大道$/.test(unit.text)) break
    if (kind === 'proper' || kind === 'place') isNamed = true
    else if (kind !== 'noun' && kind !== 'opener' && !(kind === 'nominal' && first > 1)) break
    if (text === '其他' || HEAD.test(text) || /侧$/.test(text)) break
    first--
    if (kind === 'place' && units[first - 1]?.kind !== 'place') break
  }
  while (first < at && (units[first]!.kind === 'opener' || units[first]!.kind === 'nominal')) first++
  const text = units
    .slice(first, at + 1)
    .map((each) => each.text)
    .join('')
  if (!isNamed || text.length < 3 || text.length > 12 || NO_NAME.test(text)) return undefined
  const isAnchored = units.slice(first, at + 1).some(({ kind }) => kind === 'place' || kind === 'proper')
  return {
    start: units[first]!.start,
    end: unit.end,
    name: text,
    type: 'Place',
    rule: 'place/head-word',
    confidence: isAnchored ? (/(?:村|社区|岛)$/.test(text) ? 0.85 : 0.65) : 0.5,
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
