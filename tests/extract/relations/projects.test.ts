// Projects, reviews, money, policies and honours.
import { describe, expect, test } from 'vitest'
import { triplesOf } from './notation.ts'

const table = (type: string, cases: readonly (readonly [string, string, readonly string[]])[]) =>
  describe(type, () => {
    test.each(cases)('%s', (_, notation, expected) => expect(triplesOf(type, notation)).toEqual([...expected].sort()))
  })

table('UNDERTAKES', [
  ['active', '[Company|蓝桥公司]承担[Project|海水提锂项目]。', ['蓝桥公司 UNDERTAKES 海水提锂项目']],
  ['before the noun', '验收了[Company|蓝桥公司]承担的“[Project|海水提锂]”项目。', ['蓝桥公司 UNDERTAKES 海水提锂']],
  ['by 由', '[Project|海水提锂项目]由[University|东岭大学]牵头。', ['东岭大学 UNDERTAKES 海水提锂项目']],
  [
    'partners too',
    '[Company|蓝桥公司]携手[Company|红枫公司]，共同实施[Project|海水提锂项目]。',
    ['红枫公司 UNDERTAKES 海水提锂项目', '蓝桥公司 UNDERTAKES 海水提锂项目'],
  ],
  [
    'a leader of the project',
    '[Project|海水提锂项目]负责人[Person|陈一鸣]介绍进展。',
    ['陈一鸣 UNDERTAKES 海水提锂项目'],
  ],
])
table('REVIEWS', [
  [
    '对 what',
    '[Bureau|海川市科技局]组织专家对[Company|蓝桥公司]承担的[Project|海水提锂项目]进行验收。',
    ['海川市科技局 REVIEWS 海水提锂项目'],
  ],
  ['what passes', '[Project|海水提锂项目]通过[Bureau|海川市科技局]的验收。', ['海川市科技局 REVIEWS 海水提锂项目']],
])
table('INVESTS_IN', [
  ['active', '[Company|红枫集团]投资[Company|蓝桥公司]。', ['红枫集团 INVESTS_IN 蓝桥公司']],
  ['passive', '[Project|海水提锂项目]由[Company|红枫集团]投资。', ['红枫集团 INVESTS_IN 海水提锂项目']],
])
table('SUPPORTS', [
  ['passive', '[Project|海水提锂项目]获[Association|青松基金会]资助。', ['青松基金会 SUPPORTS 海水提锂项目']],
  ['active', '[Association|青松基金会]资助[Project|海水提锂项目]。', ['青松基金会 SUPPORTS 海水提锂项目']],
  ['提供', '[Company|蓝桥公司]为[University|东岭大学]提供设备支持。', ['蓝桥公司 SUPPORTS 东岭大学']],
])
table('ISSUES', [
  ['active', '[Bureau|海川市科技局]印发《[Policy|创新券管理办法]》。', ['海川市科技局 ISSUES 创新券管理办法']],
  [
    'several',
    '[Bureau|海川市科技局]、[Bureau|海川市财政局]联合印发《[Policy|创新券管理办法]》。',
    ['海川市科技局 ISSUES 创新券管理办法', '海川市财政局 ISSUES 创新券管理办法'],
  ],
  ['by 由', '《[Policy|创新券管理办法]》由[Bureau|海川市科技局]印发。', ['海川市科技局 ISSUES 创新券管理办法']],
  ['not a background', '[Bureau|海川市科技局]介绍了《[Policy|创新券管理办法]》的修订背景。', []],
])
table('RECEIVES', [
  ['active', '[Company|蓝桥公司]荣获[Honor|海川市科技进步奖]。', ['蓝桥公司 RECEIVES 海川市科技进步奖']],
  [
    'a list that is published before',
    '[Bureau|海川市政府]公布[Honor|海川科技奖]名单，[Company|蓝桥公司]、[University|东岭大学]入选。',
    ['东岭大学 RECEIVES 海川科技奖', '蓝桥公司 RECEIVES 海川科技奖'],
  ],
  ['passive', '[Park|青禾园区]被认定为[Honor|国家级孵化器]。', ['青禾园区 RECEIVES 国家级孵化器']],
  [
    'the work, not its authors',
    '[Person|陈一鸣]、[Person|林若水]等完成的项目“[Project|海水提锂]”获[Honor|科技进步一等奖]。',
    ['海水提锂 RECEIVES 科技进步一等奖'],
  ],
  [
    'to whom it is given',
    '[Bureau|海川市政府]向[Company|蓝桥公司]授予[Honor|市长质量奖]。',
    ['蓝桥公司 RECEIVES 市长质量奖'],
  ],
  [
    'a list under a prize',
    '[Honor|一等奖]获得者有\n[University|东岭大学] 星火队\n[Company|蓝桥公司] 远航队\n大赛还将继续。',
    ['东岭大学 RECEIVES 一等奖', '蓝桥公司 RECEIVES 一等奖'],
  ],
  ['a prize winner', '[Honor|青松奖]得主[Person|陈一鸣]出席。', ['陈一鸣 RECEIVES 青松奖']],
])
table('AWARDS', [
  ['active', '[Bureau|海川市政府]向[Company|蓝桥公司]授予[Honor|市长质量奖]。', ['海川市政府 AWARDS 市长质量奖']],
  [
    'who announces gives',
    '[Bureau|海川市政府]公布评选结果，[Company|蓝桥公司]荣获[Honor|市长质量奖]。',
    ['海川市政府 AWARDS 市长质量奖'],
  ],
])

test('分别 gives each his own', () => {
  const notation =
    '[Bureau|海川市科技局]、[Bureau|海川市财政局]分别向[Company|蓝桥公司]授予“[Honor|创新先锋]”和“[Honor|诚信企业]”称号。'
  expect(triplesOf('AWARDS', notation)).toEqual(['海川市科技局 AWARDS 创新先锋', '海川市财政局 AWARDS 诚信企业'])
})
