// Who visits whom, over the sentences of a report.
import { expect, test } from 'vitest'
import { triplesOf } from './notation.ts'

test.each([
  [
    '赴 several places',
    '[Bureau|海川市科技局]局长[Person|陈一鸣]一行赴[Park|青禾园区]、[Company|蓝桥公司]开展走访调研。',
    ['陈一鸣 VISITS 蓝桥公司', '陈一鸣 VISITS 青禾园区'],
  ],
  [
    'those who are led',
    '[Bureau|海川市科技局]副局长[Person|陈一鸣]带领科长[Person|林若水]等一行到[Place|青禾县]督查。',
    ['林若水 VISITS 青禾县', '陈一鸣 VISITS 青禾县'],
  ],
  [
    'not where the visitor comes from',
    '[Institute|海川研究院]院长[Person|陈一鸣]来[Institute|海川研究院]、[Company|蓝桥公司]调研。',
    ['陈一鸣 VISITS 蓝桥公司'],
  ],
  ['who comes with a party', '[Person|陈一鸣]一行来到[Company|蓝桥公司]。', ['陈一鸣 VISITS 蓝桥公司']],
  ['who comes and hears', '[Person|陈一鸣]走进[Company|蓝桥公司]，听取介绍。', ['陈一鸣 VISITS 蓝桥公司']],
  ['not who only comes there', '[Person|陈一鸣]来到[Company|蓝桥公司]工作。', []],
  ['while there', '[Person|陈一鸣]在[Company|蓝桥公司]调研时强调，要创新。', ['陈一鸣 VISITS 蓝桥公司']],
  ['who is received', '[Company|蓝桥公司]迎来[Person|陈一鸣]一行。', ['陈一鸣 VISITS 蓝桥公司']],
  ['who goes there to talk', '[Person|陈一鸣]一行前往[Institute|青禾医院]开展座谈交流。', ['陈一鸣 VISITS 青禾医院']],
  ['an arrival before the verb', '[Person|陈一鸣]来到[Company|蓝桥公司]，调研企业创新。', ['陈一鸣 VISITS 蓝桥公司']],
  [
    'what is described goes before who describes it',
    '[Person|陈一鸣]考察了[Company|蓝桥公司]承建的[Project|海水提锂项目]。',
    ['陈一鸣 VISITS 海水提锂项目'],
  ],
  [
    'the party is who came first',
    '[Person|陈一鸣]率队到[Park|青禾园区]考察。考察团参观了[Company|蓝桥公司]。',
    ['陈一鸣 VISITS 蓝桥公司', '陈一鸣 VISITS 青禾园区'],
  ],
  [
    'stops of a tour',
    '[Person|陈一鸣]到[Park|青禾园区]调研。\n第二站是[Company|蓝桥公司]。',
    ['陈一鸣 VISITS 蓝桥公司', '陈一鸣 VISITS 青禾园区'],
  ],
  ['an organisation', '[Association|海川市科协]领导一行走访[Company|蓝桥公司]。', ['海川市科协 VISITS 蓝桥公司']],
  [
    'invited guests visit, not the inviter',
    '[Person|陈一鸣]特邀[Person|林若水]来[University|东岭大学]考察。',
    ['林若水 VISITS 东岭大学'],
  ],
  [
    '我市 is the place that the text names most',
    '[Person|陈一鸣]来到我市考察。[Place|海川市]很美，[Place|海川市]很大。',
    ['陈一鸣 VISITS 海川市'],
  ],
  [
    'who leads a party visits with it',
    '以[Bureau|海川市统计局]局长[Person|陈一鸣]为组长的[Bureau|海川市统计局]调研组来[Park|青禾园区]调研。',
    ['海川市统计局 VISITS 青禾园区', '陈一鸣 VISITS 青禾园区'],
  ],
  ['not the host who accompanies', '[Bureau|海川市科技局]局长[Person|陈一鸣]陪同考察[Park|青禾园区]。', []],
  ['not a topic', '[Person|陈一鸣]调研[Place|海川市]科技工作。', []],
])('%s', (_, notation, expected) => expect(triplesOf('VISITS', notation)).toEqual([...expected].sort()))
