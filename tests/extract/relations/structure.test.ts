// Which unit belongs to which, and where things are.
import { describe, expect, test } from 'vitest'
import { triplesOf } from './notation.ts'

describe('parts', () => {
  test.each([
    [
      'the name says it',
      '[University|东岭大学]的会上，[University|东岭大学计算机学院]作了介绍。',
      ['东岭大学计算机学院 PART_OF 东岭大学'],
    ],
    [
      'a short name of the owner says it',
      '[Company|蓝桥=蓝桥科技有限公司]第一分公司。[Company|蓝桥第一分公司]成立。',
      ['蓝桥第一分公司 PART_OF 蓝桥科技有限公司'],
    ],
    ['旗下', '[Company|红枫集团]旗下[Company|蓝桥公司]参展。', ['蓝桥公司 PART_OF 红枫集团']],
    ['直属', '[University|东岭大学]是[Bureau|教育部]直属高校。', ['东岭大学 PART_OF 教育部']],
    [
      'a place within a place',
      '[Place|海川市东湖镇=东湖镇]和[Place|海川市]。[Place|东湖镇]很大。',
      ['东湖镇 PART_OF 海川市'],
    ],
    [
      'not a joint laboratory',
      '[Institute|东岭大学与蓝桥公司联合实验室]。[University|东岭大学]。[Company|蓝桥公司]。',
      [],
    ],
  ])('%s', (_, notation, expected) => expect(triplesOf('PART_OF', notation)).toEqual([...expected].sort()))
})

test('a name found once is a name elsewhere, but not inside a longer one', () => {
  expect(triplesOf('LOCATED_IN', '[Company|蓝桥公司]很大。蓝桥公司位于[Park|青禾园区]。')).toEqual([
    '蓝桥公司 LOCATED_IN 青禾园区',
  ])
  expect(triplesOf('LOCATED_IN', '[Company|蓝桥公司]很大。蓝桥公司学院位于[Park|青禾园区]。')).toEqual([])
})

test('units that the head of their body leads are its units', () => {
  const led =
    '[Bureau|海川省科技厅]厅长[Person|陈一鸣]带领[Bureau|办公室]、[Bureau|国际合作处]同志来[Park|青禾园区]调研。'
  expect(triplesOf('PART_OF', led)).toEqual(['办公室 PART_OF 海川省科技厅', '国际合作处 PART_OF 海川省科技厅'].sort())
})

describe('places', () => {
  test.each([
    ['位于', '[Company|蓝桥公司]位于[Park|青禾园区]。', ['蓝桥公司 LOCATED_IN 青禾园区']],
    ['位于 before the noun', '位于[Place|海川市]的[Institute|石湖研究院]启用。', ['石湖研究院 LOCATED_IN 海川市']],
    ['a firm of a park', '[Park|青禾园区]入驻企业[Company|蓝桥公司]获奖。', ['蓝桥公司 LOCATED_IN 青禾园区']],
    ['said to be one of its firms', '[Company|蓝桥公司]是[Park|青禾园区]重点企业。', ['蓝桥公司 LOCATED_IN 青禾园区']],
    ['an event', '[Event|青年创新论坛]在[Place|海川市]举行。', ['青年创新论坛 LOCATED_IN 海川市']],
    ['an event of somebody', '[Bureau|海川市科技局]在[Place|东湖镇]召开[Event|座谈会]。', ['座谈会 LOCATED_IN 东湖镇']],
    [
      'what is built somewhere',
      '[Company|蓝桥公司]在[Park|青禾园区]设立[Institute|石湖研究院]。',
      ['石湖研究院 LOCATED_IN 青禾园区'],
    ],
    [
      'tenants of a park',
      '[Person|陈一鸣]来到[Park|青禾园区]。考察团参观了[Company|蓝桥公司]、[Company|红枫公司]等入园企业。',
      ['红枫公司 LOCATED_IN 青禾园区', '蓝桥公司 LOCATED_IN 青禾园区'],
    ],
    ['what a park gathers', '[Park|青禾园区]集聚了[University|东岭大学]等高校。', ['东岭大学 LOCATED_IN 青禾园区']],
    ['a park of a place', '走进[Place|海川市][Park|青禾园区]。', ['青禾园区 LOCATED_IN 海川市']],
    [
      'a ceremony where the signing was',
      '两家企业在[Place|海川市]签约。[Person|陈一鸣]出席[Event|签约仪式]。',
      ['签约仪式 LOCATED_IN 海川市'],
    ],
  ])('%s', (_, notation, expected) => expect(triplesOf('LOCATED_IN', notation)).toEqual([...expected].sort()))
})
