// Rule ids of the extraction in words, Chinese and English; an id that is not listed is shown as it is.
import type { Language } from './language.ts'

interface RuleText {
  readonly zh: string
  readonly en: string
}

/** Rules that join written forms to an entity. */
const ALIAS_RULES: Readonly<Record<string, RuleText>> = {
  bracket: { zh: '文中括号注明', en: 'given in brackets in the text' },
  'short-for': { zh: '文中写明“以下简称”', en: 'the text says “hereafter”' },
  'region-completed': { zh: '补全所属地区', en: 'region completed' },
  'official-abbreviation': { zh: '机构规范简称', en: 'official abbreviation' },
  'last-part': { zh: '省去前面的限定词', en: 'leading words left out' },
  'place-dropped': { zh: '省去地名', en: 'place name left out' },
  'place-chain': { zh: '连写的地名', en: 'chain of place names' },
  'surname-title': { zh: '以姓氏加职务称呼', en: 'called by surname and title' },
  spelling: { zh: '另一种写法', en: 'another spelling' },
  contracted: { zh: '缩略写法', en: 'contracted form' },
  written: { zh: '文中写法', en: 'as written' },
  short: { zh: '上下文中的简短称呼', en: 'short form in context' },
  'head-word': { zh: '省去前面的限定词', en: 'leading words left out' },
  'same-place': { zh: '同一地点的不同写法', en: 'the same place written otherwise' },
  'parent-completed': { zh: '补全上级机构', en: 'parent completed' },
  contest: { zh: '同一赛事的不同写法', en: 'the same contest written otherwise' },
  award: { zh: '同一奖项的不同写法', en: 'the same award written otherwise' },
  meeting: { zh: '同一会议的不同写法', en: 'the same meeting written otherwise' },
  ceremony: { zh: '同一仪式的不同写法', en: 'the same ceremony written otherwise' },
  quoted: { zh: '引号中的名称', en: 'the name in quotes' },
  title: { zh: '以职务称呼', en: 'called by title' },
  loose: { zh: '文中另一种说法', en: 'another wording in the text' },
  brand: { zh: '以字号或品牌称呼', en: 'called by its brand' },
  'alias-elsewhere': { zh: '在其他公报中是它的别名', en: 'its other name in other bulletins' },
  namesake: { zh: '同名人物，所在单位不一致', en: 'persons of one name in different organisations' },
}

/** Rules whose second part is a kind of reading, told whole. */
const READING_RULES: Readonly<Record<string, RuleText>> = {
  'posts/title-before': { zh: '职务写在姓名之前', en: 'title before the name' },
  'posts/title-after': { zh: '职务写在姓名之后', en: 'title after the name' },
  'posts/shared-title': { zh: '几人共用一个职务', en: 'several persons share a title' },
  'posts/open': { zh: '职务接在机构之后', en: 'title after an organisation' },
  'posts/named-beside': { zh: '机构与职务相邻', en: 'organisation beside the title' },
  'posts/chain': { zh: '连写的职务', en: 'chain of titles' },
  'posts/bracket': { zh: '括号内注明职务', en: 'title in brackets' },
  'posts/inherited': { zh: '承接上文的机构', en: 'organisation taken from before' },
  'posts/appointed': { zh: '任命、当选的句式', en: 'wording of an appointment' },
  'posts/apposition': { zh: '姓名与职务同位', en: 'name and title in apposition' },
  'posts/government': { zh: '职务属于当地政府', en: 'title of the local government' },
  'posts/named': { zh: '姓名与职务相邻', en: 'name beside the title' },
  'posts/row': { zh: '与机构同列一行', en: 'in one row with the organisation' },
  'posts/byline': { zh: '署名中的报社记者', en: 'reporter of the paper in the byline' },
  'posts/level': { zh: '职务名称含地区级别', en: 'title with the level of the place' },
  'posts/signed': { zh: '文末括号内的单位与姓名', en: 'organisation and name in brackets at the end' },
  'posts/counted': { zh: '“等几人”之后注明职务', en: 'title after a counted list of persons' },
  'part-of/led': { zh: '由上级机构负责人带领', en: 'led by somebody of its parent' },
  'founded/name-opens': { zh: '由揭牌机构的名称可知设立者', en: 'the name of what is opened tells the founder' },
  'organizes/name': { zh: '由活动名称可知主办者', en: 'the name of the event tells the organiser' },
  'cooperates/name': { zh: '由名称可知是共建', en: 'the name tells that it was built together' },
  'founded/name': { zh: '由名称可知设立者', en: 'the name tells the founder' },
  'part-of/name': { zh: '由名称可知上级', en: 'the name tells the parent' },
  'part-of/beside': { zh: '与上级机构相邻写出', en: 'written beside its parent' },
  'part-of/place': { zh: '由所属地区可知', en: 'told by its region' },
  'part-of/list': { zh: '列在上级机构之下', en: 'listed under its parent' },
  'located/before': { zh: '地点写在前面', en: 'the place comes before' },
  'located/beside': { zh: '与地点相邻写出', en: 'written beside the place' },
  'participates/listed': { zh: '列在参加者名单中', en: 'in the list of participants' },
  'participates/fragment': { zh: '参加者名单（句子不全）', en: 'list of participants in an incomplete sentence' },
  'organizes/owner': { zh: '活动名称前的主办者', en: 'owner before the name of the event' },
  'receives/list': { zh: '列在获奖名单中', en: 'in the list of winners' },
  'cooperates/省略': { zh: '合作一方承前省略', en: 'one partner left out, taken from before' },
}

/** Families of relation rules; the second part is the word that gave it away. */
const FAMILIES: Readonly<Record<string, RuleText>> = {
  posts: { zh: '任职', en: 'post' },
  'part-of': { zh: '隶属', en: 'part of' },
  located: { zh: '所在地', en: 'location' },
  cooperates: { zh: '合作', en: 'cooperation' },
  founded: { zh: '设立', en: 'founding' },
  organizes: { zh: '主办', en: 'organising' },
  participates: { zh: '参加', en: 'participation' },
  visits: { zh: '走访', en: 'visit' },
  undertakes: { zh: '承担', en: 'undertaking' },
  reviews: { zh: '评审', en: 'review' },
  supports: { zh: '支持', en: 'support' },
  invests: { zh: '投资', en: 'investment' },
  issues: { zh: '发布', en: 'issuing' },
  receives: { zh: '获得', en: 'receiving' },
  awards: { zh: '授予', en: 'awarding' },
}

/** The rule in words: told whole, or as its family with the word that gave it away. */
export function toRuleText(rule: string, language: Language): string {
  const whole = ALIAS_RULES[rule] ?? READING_RULES[rule]
  if (whole) return whole[language]
  const [first = '', word = ''] = rule.split('/')
  const family = FAMILIES[first]
  if (!family || !/^[\p{Script=Han}…]+$/u.test(word)) return rule
  return language === 'zh' ? `${family.zh}句式“${word}”` : `${family.en} wording “${word}”`
}
