// Who works with whom, and who founded what.
import { describe, expect, test } from 'vitest'
import { triplesOf } from './notation.ts'

describe('cooperation', () => {
  test.each([
    ['甲与乙 sign', '[Company|蓝桥公司]与[University|东岭大学]签署合作协议。', ['蓝桥公司 COOPERATES_WITH 东岭大学']],
    [
      'not with the place beside its government',
      '[University|东岭大学]与[Bureau|青禾区人民政府]签署协议。[University|东岭大学]与[Place|青禾区]开展合作。',
      ['东岭大学 COOPERATES_WITH 青禾区人民政府'],
    ],
    [
      'those whom the signers serve',
      '[University|东岭大学]校长[Person|陈一鸣]与[Company|蓝桥公司]总经理[Person|林若水]签署合作协议。',
      ['东岭大学 COOPERATES_WITH 蓝桥公司'],
    ],
    [
      'those whom they sign for',
      '[University|东岭大学]校长[Person|陈一鸣]、[Company|蓝桥公司]总经理[Person|林若水]分别代表双方签约。',
      ['东岭大学 COOPERATES_WITH 蓝桥公司'],
    ],
    [
      'not whom guests of a signing serve',
      '[University|东岭大学]校长[Person|陈一鸣]、[Company|蓝桥公司]总经理[Person|林若水]见证签约。',
      [],
    ],
    [
      'pairs that sign each their own',
      '[Company|蓝桥银行]与[Company|红枫公司]，[Company|青禾银行]与[Company|石湖公司]分别签订合同。',
      ['蓝桥银行 COOPERATES_WITH 红枫公司', '青禾银行 COOPERATES_WITH 石湖公司'],
    ],
    ['not what is built', '双方共建[Institute|石湖研究院]、[Institute|青禾研究院]等合作项目。', []],
    [
      '甲 with each of a list',
      '[Park|青禾园区]与[University|东岭大学]、[Institute|石湖研究院]等建立合作关系。',
      ['青禾园区 COOPERATES_WITH 东岭大学', '青禾园区 COOPERATES_WITH 石湖研究院'],
    ],
    [
      '甲 in a clause before',
      '[Company|蓝桥公司]发布新品，与[University|东岭大学]开展合作。',
      ['蓝桥公司 COOPERATES_WITH 东岭大学'],
    ],
    [
      '甲 together with others',
      '[Bureau|海川市科技局]联合[Bureau|海川市财政局]开展检查。',
      ['海川市科技局 COOPERATES_WITH 海川市财政局'],
    ],
    [
      'a list that builds together',
      '[Company|蓝桥公司]、[University|东岭大学]共建实验室。',
      ['蓝桥公司 COOPERATES_WITH 东岭大学'],
    ],
    [
      'a name that joins both',
      '[Event|蓝桥公司与东岭大学合作签约仪式]举行。[Company|蓝桥公司]来自[Place|海川市]。[University|东岭大学]成立于1950年。',
      ['蓝桥公司 COOPERATES_WITH 东岭大学'],
    ],
    [
      'not several hosts of an event',
      '由[Bureau|海川市科技局]、[Association|海川市科协]联合主办的[Event|青年创新论坛]举行。',
      [],
    ],
    ['not what is only hoped for', '[Company|蓝桥公司]期待与[University|东岭大学]合作。', []],
    ['not two that merely stand in one sentence', '[Company|蓝桥公司]和[Company|红枫公司]产值上升。', []],
  ])('%s', (_, notation, expected) => expect(triplesOf('COOPERATES_WITH', notation)).toEqual([...expected].sort()))
})

describe('founding', () => {
  test.each([
    ['one founder', '[University|东岭大学]成立[Institute|石湖研究院]。', ['东岭大学 FOUNDED 石湖研究院']],
    [
      'partners build together',
      '[Company|蓝桥公司]与[University|东岭大学]共建[Institute|智造联合实验室]。',
      ['东岭大学 FOUNDED 智造联合实验室', '蓝桥公司 FOUNDED 智造联合实验室'],
    ],
    [
      'by 由',
      '[Institute|智造联合实验室]由[Company|蓝桥公司]、[University|东岭大学]共同组建。',
      ['东岭大学 FOUNDED 智造联合实验室', '蓝桥公司 FOUNDED 智造联合实验室'],
    ],
    [
      '双方 are the partners of the sentence before',
      '[Company|蓝桥公司]与[University|东岭大学]签约。双方将共建[Institute|石湖研究院]。',
      ['东岭大学 FOUNDED 石湖研究院', '蓝桥公司 FOUNDED 石湖研究院'],
    ],
    [
      'a name that joins both founders',
      '[Institute|蓝桥公司与东岭大学联合实验室]揭牌。[Company|蓝桥公司]与[University|东岭大学]都在海川。',
      ['东岭大学 FOUNDED 蓝桥公司与东岭大学联合实验室', '蓝桥公司 FOUNDED 蓝桥公司与东岭大学联合实验室'],
    ],
    [
      'an institute named after the company, when it opens',
      '[Institute|蓝桥智造研究院]揭牌。[Company|蓝桥=蓝桥公司]出席。',
      ['蓝桥公司 FOUNDED 蓝桥智造研究院'],
    ],
    ['not what a sentence without a founder says', '[Institute|石湖研究院]揭牌成立。', []],
  ])('%s', (_, notation, expected) => expect(triplesOf('FOUNDED', notation)).toEqual([...expected].sort()))
})
