// The rules by which two written names are one thing: a list of values, tried in order. None of them measures how
// similar two strings are; what two names may differ in is said by each rule.
import { haveDifferentOrdinals, leadingPlace, toFolded, toNameKey } from '../../domain/names.ts'
import { toFamily } from '../../domain/ontology.ts'
import { knownOrganisation } from '../../domain/organisations.ts'
import { isWithin } from '../../domain/places.ts'
import { toRemembered } from '../../domain/remembered.ts'
import type { Cluster } from './cluster.ts'

export interface Join {
  readonly rule: string
  /** Why `short` is `long`, or undefined where it is not. */
  readonly explain: (short: Cluster, long: Cluster) => string | undefined
  /** True where more than one antecedent makes the join doubtful. */
  readonly unique: boolean
}

const GENERIC = new Set([
  '科技',
  '学院',
  '人民',
  '技术',
  '有限',
  '省级',
  '市级',
  '国家级',
  '国家',
  '产业',
  '高等',
  '职业',
  '集团',
  '股份',
  '建设',
  '控股',
  '系列',
  '高等职业技术',
  '职业技术',
  '生命',
  '省',
  '市',
  '县',
  '区',
  '年度',
  '会员',
  '智能',
  '先进',
  '综合',
])

const isOrganisation = ({ type }: Cluster): boolean => toFamily(type) === 'organisation'

/** Without the places and levels in front. */
const withoutPlace = toRemembered((name: string): string => {
  let rest = name
  let above: string | undefined
  for (;;) {
    const place = leadingPlace(rest) ?? /^(?:中国|国家|全国)/.exec(rest)?.[0]
    // 安达 in 杭州安达集团 is no place below 杭州.
    if (!place || place.length >= rest.length - 1 || (above !== undefined && !isWithin(place, above))) return rest
    above = place
    rest = rest.slice(place.length)
  }
})

const LEGAL =
  /(?:\([^()]{1,8}\))?(?:控股集团|集团)?(?:股份有限公司|集团有限公司|有限责任公司|有限公司|股份公司|集团公司|总公司|集团|公司|股份)$/
const SHORT_TAIL = /(?:集团|公司|股份)$/

/** The brand part of a company name: without place, brackets and legal form. */
const toCore = (name: string): string =>
  withoutPlace(toFolded(name))
    .replace(LEGAL, '')
    .replace(/\([^()]*\)/g, '')

function isBrandOf(short: string, long: string): boolean {
  if (short.length > long.length || short === long || !/公司$|集团$/.test(long)) return false
  const core = toCore(long)
  const tail = SHORT_TAIL.exec(short)?.[0] ?? ''
  const brand = withoutPlace(tail === '' ? short : short.slice(0, -tail.length))
  if (brand.length < 2 || !core.startsWith(brand)) return false
  // X集团 and X有限公司 are two unless the company's own name holds 集团.
  if (tail === '集团' && !long.includes('集团')) return false
  if (tail === '' && short.length === long.length) return false
  // 海安集团 is not 海安现代物流集团: two groups may share a brand.
  if (tail === '集团' && /集团$/.test(long) && core.length - brand.length > 2) return false
  return true
}

/** The pieces of `long` that `short` leaves out, or undefined where it is no subsequence that begins and ends alike. */
export function toGaps(short: string, long: string): string[] | undefined {
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1) || short.length >= long.length) return undefined
  const gaps: string[] = []
  let at = 0
  let gap = ''
  for (const character of long) {
    if (character === short[at]) {
      if (gap !== '') gaps.push(gap)
      gap = ''
      at++
    } else gap += character
  }
  if (at < short.length || gap !== '') return undefined
  return gaps
}

const ACADEMY = /^(?:中国科学院|中科院|中国农业科学院|中国农科院|中国医学科学院|中国社会科学院|中国社科院)$/
const ONLY_LEGAL = /^(?:\([^()]*\))?(?:科技|技术|产业|股份|集团|控股|有限|责任|公司)+$/

/** 中国电信 and 中国电信某某公司: a public company is not short for a company that is called after it. */
function isOtherKnown(short: string, long: string): boolean {
  const known = knownOrganisation(short)
  if (known === undefined || known === knownOrganisation(long)) return false
  return !(long.startsWith(short) && ONLY_LEGAL.test(toFolded(long.slice(short.length))))
}

export const joins: readonly Join[] = [
  {
    rule: 'gazetteer',
    unique: false,
    explain: (short, long) => {
      const known = knownOrganisation(short.name)
      return known !== undefined && known === knownOrganisation(long.name)
        ? `both are public names of ${known.name}`
        : undefined
    },
  },
  {
    rule: 'official-abbreviation',
    unique: false,
    explain: (short, long) =>
      toNameKey(short.name) === toNameKey(long.name) &&
      !(/省/.test(short.name) && /市/.test(long.name) && withoutPlace(short.name) === short.name)
        ? 'the same after official abbreviations, quotes and place suffixes are made alike'
        : undefined,
  },
  {
    rule: 'place-dropped',
    unique: true,
    explain: (short, long) => {
      if (!isOrganisation(short) && short.type !== 'Project' && short.type !== 'Event' && short.type !== 'Honor')
        return undefined
      if (long.name.length <= short.name.length) return undefined
      const rest = toNameKey(withoutPlace(long.name))
      return rest === toNameKey(short.name) && rest.length > 2 ? 'the place in front is left out' : undefined
    },
  },
  {
    rule: 'brand',
    unique: true,
    explain: (short, long) =>
      short.type === 'Company' &&
      long.type === 'Company' &&
      !isOtherKnown(short.name, long.name) &&
      isBrandOf(short.name, long.name)
        ? 'the brand of the full company name'
        : undefined,
  },
  {
    rule: 'last-part',
    unique: true,
    explain: (short, long) => {
      // 中科院|某市某所 is called by its place too.
      const isOfAcademy = ACADEMY.test(long.name.slice(0, -short.name.length)) && isOrganisation(short)
      if (short.name.length < 3 || (leadingPlace(short.name) && !isOfAcademy)) return undefined
      if (toFamily(short.type) === 'place' || toFamily(short.type) === 'person' || short.type === 'Company')
        return undefined
      if (short.type === 'University' && !/[系院处部]$/.test(short.name)) return undefined
      if (!long.name.endsWith(short.name) || long.name.length - short.name.length < 2) return undefined
      return 'the last part of a name that stands in full elsewhere'
    },
  },
  {
    rule: 'contracted',
    unique: true,
    explain: (short, long) => {
      if (!isOrganisation(short)) return undefined
      const a = toNameKey(short.name)
      const b = toNameKey(long.name)
      if (a.length < 3 || /大学$/.test(a) || withoutPlace(a).length < 2) return undefined
      const gaps = toGaps(short.name, long.name) ?? toGaps(a, b)
      if (!gaps || gaps.length === 0) return undefined
      if (gaps.length === 1) return GENERIC.has(gaps[0]!) ? `${gaps[0]} is left out` : undefined
      const isContracted =
        short.name.length <= long.name.length * 0.75 && short.name.length <= 8 && gaps.every((gap) => gap.length <= 4)
      return isContracted ? 'contracted from the full name' : undefined
    },
  },
]

/** True when something forbids the two to be one, whatever a rule says. */
export function isVetoed(short: Cluster, long: Cluster): boolean {
  if (toFamily(short.type) !== toFamily(long.type)) return true
  if (toFamily(short.type) === 'organisation' && haveDifferentOrdinals(short.name, long.name)) return true
  const [a, b] = [leadingPlace(short.name), leadingPlace(long.name)]
  return a !== undefined && b !== undefined && a !== b && !a.startsWith(b.slice(0, 2)) && !long.name.includes(a)
}
