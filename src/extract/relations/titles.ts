// Says which text beside a person is a chain of titles (党组书记、局长), and which titles belong to a government
// rather than to the organisation that is named before.
import { findTitleChains, findTitles } from '../titles.ts'

// A part of a title never holds punctuation or the verbs and particles of a sentence.
const PART = /^[^，。；：！？“”"《》（）\s的了在向对由被与是]{1,18}$/
// Words beside a name that are no post: 毕业生, 获得者.
const NO_POST =
  /(?:得主|获得者|选手|冠军|校友|毕业生|学员|学生|村民|居民|市民|游客|患者|旅客|网友|农户|客户|大户|烈士|职工|员工|工人|农民|党员|志愿者|队员|作者|摄影|供图|实习生|先生|女士|同志|同学|一行|博士|硕士|创业者|户)$/

/** Splits a text that is nothing but titles; empty where it is not. */
export function parseTitles(text: string): string[] {
  const chain = text.replace(/^[、\s]+|\s+$/g, '').replace(/（[^（）]{1,12}）/g, '')
  if (!chain) return []
  // 我院院长, 学校党委书记: whose is said elsewhere.
  const parts = chain
    .split(/[、兼]|暨(?=.)/)
    .map((part) => part.trim().replace(/^(?:我[院校所司局]|本[院校]|该[院校所])(?=..)/, ''))
  return parts.length > 0 && parts.every(isTitle) ? parts : []
}

function isTitle(part: string): boolean {
  if (!PART.test(part)) return false
  const last = findTitles(part).at(-1)
  return last !== undefined && last.end === part.length && last.kind !== 'courtesy'
}

/** The titles at the start of `text` (教授, 副部长 after a name), or an empty string. */
export function toTitleAfter(text: string): string {
  const head = text.slice(0, 12)
  const space = /^\s?/.exec(head)?.[0].length ?? 0
  const chain = findTitleChains(head)[0]
  if (!chain || chain.start !== space || chain.titles[0]?.kind === 'credit') return ''
  // 某甲 副理事长：某乙
  if (/^\s?：/.test(text.slice(chain.end, chain.end + 2))) return ''
  // 代表, 主持 and 顾问 after a name mostly begin what the person does.
  if (/^\s?(?:代表|主持|领导|成员|负责人|一行)/.test(head)) return ''
  // 王明副院长|代表学院签署
  return head.slice(0, chain.end).replace(/(?<=[长任记席裁理授])代表$/, '')
}

/** True for words that tie a person to an organisation. */
export const isPostTitle = (title: string): boolean => !NO_POST.test(title)

/** 市长 and the like: of the place or its government, whatever organisation is named before. */
export const isGovernmentTitle = (title: string): boolean =>
  /(?:^|副|代|常务|[市县区])(?:省长|市长|县长|区长|镇长|乡长|州长|旗长)$/.test(title)

/** What may stand after a bare place: 市委书记, 领导, 市长. */
export const isPlaceTitle = (title: string): boolean =>
  isGovernmentTitle(title) ||
  /^(?:[省市县区镇州]?委|党委|政府|人大|政协|工委)|领导|书记|常委|人大代表|政协委员|村支书|村主任/.test(title)
