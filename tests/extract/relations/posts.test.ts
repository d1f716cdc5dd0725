// Who holds which post: titles before and after the name, chains, lists, governments, titles without an organisation.
import { expect, test } from 'vitest'
import { findRelations } from '../../../src/extract/relations/find.ts'
import { resolved, triplesOf } from './notation.ts'

const posts = (notation: string) => triplesOf('HOLDS_POST', notation)

test.each([
  [
    'a title between organisation and name',
    '[Bureau|海川市科技局]党组书记、局长[Person|陈一鸣]介绍了情况。',
    ['陈一鸣 HOLDS_POST 海川市科技局 (党组书记、局长)'],
  ],
  [
    'a title after the name',
    '[University|东岭大学][Person|陈一鸣]教授作了报告。',
    ['陈一鸣 HOLDS_POST 东岭大学 (教授)'],
  ],
  [
    'a post that closes a counted list',
    '由[Person|陈一鸣]、[Person|林若水]等5位[Institute|中国工程院]院士组成的专家组到会。',
    ['林若水 HOLDS_POST 中国工程院 (院士)', '陈一鸣 HOLDS_POST 中国工程院 (院士)'],
  ],
  [
    'a counted list and one more',
    '由[Person|陈一鸣]、[Person|林若水]等5位[Institute|中国工程院]院士及[Association|海川学会]会长[Person|方远]到会。',
    ['方远 HOLDS_POST 海川学会 (会长)', '林若水 HOLDS_POST 中国工程院 (院士)', '陈一鸣 HOLDS_POST 中国工程院 (院士)'],
  ],
  [
    'another name in brackets',
    '[Institute|海川促进中心]（企业服务部）副主任[Person|陈一鸣]致辞。',
    ['陈一鸣 HOLDS_POST 海川促进中心 (副主任)'],
  ],
  [
    'a reporter of the paper that opens the line',
    '[Company|海川网]讯（记者[Person|陈一鸣]）近日，会议召开。',
    ['陈一鸣 HOLDS_POST 海川网 (记者)'],
  ],
  ['the level with the title', '[Place|青禾区]长[Person|陈一鸣]主持。', ['陈一鸣 HOLDS_POST 青禾区 (区长)']],
  [
    'titles with colons, one after another',
    '[Association|海川联盟]选举产生：\n理事长：[Person|陈一鸣] 秘书长：[Person|林若水]',
    ['林若水 HOLDS_POST 海川联盟 (秘书长)', '陈一鸣 HOLDS_POST 海川联盟 (理事长)'],
  ],
  [
    'a report signed in brackets',
    '会议达成共识。（[Bureau|海川市科技局] [Person|陈一鸣]）',
    ['陈一鸣 HOLDS_POST 海川市科技局'],
  ],
  [
    'not who is called by what he knows',
    '邀请[Association|海川协会]副秘书长[Person|陈一鸣]、财会专家[Person|林若水]作讲座。',
    ['陈一鸣 HOLDS_POST 海川协会 (副秘书长)'],
  ],
  [
    'not of the one before where the text says its own',
    '[Bureau|海川市教育局]局长[Person|陈一鸣]、我校党委书记[Person|林若水]到会。',
    ['陈一鸣 HOLDS_POST 海川市教育局 (局长)'],
  ],
  [
    'an organisation with 的',
    '[University|东岭大学]的[Person|陈一鸣]教授作了报告。',
    ['陈一鸣 HOLDS_POST 东岭大学 (教授)'],
  ],
  [
    'a chain over two organisations',
    '[Bureau|海川市委]常委、[Park|青禾高新区]党工委书记[Person|陈一鸣]到会。',
    ['陈一鸣 HOLDS_POST 海川市委 (常委)', '陈一鸣 HOLDS_POST 青禾高新区 (党工委书记)'],
  ],
  [
    'an academician with a second post',
    '[Institute|中国工程院]院士、[University|东岭大学]校长[Person|陈一鸣]出席。',
    ['陈一鸣 HOLDS_POST 东岭大学 (校长)', '陈一鸣 HOLDS_POST 中国工程院 (院士)'],
  ],
  [
    'a list in which each has his own organisation',
    '[Bureau|海川市科技局]局长[Person|陈一鸣]、[Bureau|海川市财政局]副局长[Person|林若水]参加。',
    ['林若水 HOLDS_POST 海川市财政局 (副局长)', '陈一鸣 HOLDS_POST 海川市科技局 (局长)'],
  ],
  [
    'a list that hands the organisation on',
    '[Company|蓝桥公司]董事长[Person|陈一鸣]，总经理[Person|林若水]，技术总监[Person|方远]出席。',
    [
      '方远 HOLDS_POST 蓝桥公司 (技术总监)',
      '林若水 HOLDS_POST 蓝桥公司 (总经理)',
      '陈一鸣 HOLDS_POST 蓝桥公司 (董事长)',
    ],
  ],
  [
    'titles between two persons: the last of them are of the second',
    '[University|海川大学]院长[Person|陈一鸣]教授、执行院长[Person|林若水]教授到会。',
    ['林若水 HOLDS_POST 海川大学 (执行院长)', '陈一鸣 HOLDS_POST 海川大学 (院长)'],
  ],
  [
    'a list that shares the title',
    '[Place|海川市]领导[Person|陈一鸣]、[Person|林若水]陪同。',
    ['林若水 HOLDS_POST 海川市 (领导)', '陈一鸣 HOLDS_POST 海川市 (领导)'],
  ],
  [
    'a mayor where the government is named',
    '[Bureau|海川市委]副书记、市长[Person|陈一鸣]讲话。[Bureau|海川市政府]印发通知。',
    ['陈一鸣 HOLDS_POST 海川市委 (副书记)', '陈一鸣 HOLDS_POST 海川市政府 (市长)'],
  ],
  [
    'a mayor where only the place is named',
    '[Bureau|海川市委]副书记、市长[Person|陈一鸣]来到[Place|海川市]东部。',
    ['陈一鸣 HOLDS_POST 海川市 (市长)', '陈一鸣 HOLDS_POST 海川市委 (副书记)'],
  ],
  [
    'a bare 公司 is the one that the sentence before is about',
    '[Company|蓝桥公司]与[University|东岭大学]签约。会上，公司总经理[Person|陈一鸣]致辞。',
    ['陈一鸣 HOLDS_POST 蓝桥公司 (总经理)'],
  ],
  [
    'an appointment by verb',
    '[Person|陈一鸣]现任[Institute|青禾研究院]院长。',
    ['陈一鸣 HOLDS_POST 青禾研究院 (院长)'],
  ],
  [
    'a statement that goes on after commas',
    '[Person|陈一鸣]教授是[Institute|中国科学院]院士，[University|东岭大学]终身教授。',
    ['陈一鸣 HOLDS_POST 东岭大学 (终身教授)', '陈一鸣 HOLDS_POST 中国科学院 (院士)'],
  ],
  ['a post in brackets', '[Person|陈一鸣]（[Company|蓝桥公司]董事长）发言。', ['陈一鸣 HOLDS_POST 蓝桥公司 (董事长)']],
  [
    'an organisation in brackets',
    '[Person|陈一鸣]（[Institute|石湖研究院]）、[Person|林若水]（[Company|蓝桥公司]）获奖。',
    ['林若水 HOLDS_POST 蓝桥公司', '陈一鸣 HOLDS_POST 石湖研究院'],
  ],
  [
    'who is appointed by the subject',
    '[University|东岭大学]聘请[Person|陈一鸣]为客座教授。',
    ['陈一鸣 HOLDS_POST 东岭大学 (客座教授)'],
  ],
  [
    'a director without an organisation is of the company before',
    '[Company|蓝桥公司]开业。董事长[Person|陈一鸣]致辞。',
    ['陈一鸣 HOLDS_POST 蓝桥公司 (董事长)'],
  ],
  ['no post for an address', '[Person|陈一鸣]先生到访[Company|蓝桥公司]。', []],
  ['no post for a prize winner', '[Honor|青松奖]得主[Person|陈一鸣]出席。', []],
])('%s', (_, notation, expected) => expect(posts(notation)).toEqual([...expected].sort()))

test('a title whose organisation the text never says is an issue, not a guess', () => {
  const { relations, issues } = findRelations(resolved('教授[Person|陈一鸣]到访。局长[Person|林若水]接待。'))
  expect(relations).toEqual([])
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    ['POST_WITHOUT_ORGANISATION', '陈一鸣 is called 教授, but of which organisation is not said.'],
    ['POST_WITHOUT_ORGANISATION', '林若水 is called 局长, but of which organisation is not said.'],
  ])
})
