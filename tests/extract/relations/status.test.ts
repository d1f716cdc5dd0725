// Status and date of ties: only what the text says.
import { expect, test } from 'vitest'
import { findRelations } from '../../../src/extract/relations/find.ts'
import { resolved } from './notation.ts'

const firstOf = (type: string, notation: string) =>
  findRelations(resolved(notation)).relations.find((relation) => relation.type === type)

test.each([
  ['拟 is a plan', 'COOPERATES_WITH', '[Company|蓝桥公司]拟与[University|东岭大学]合作。', 'PLANNED'],
  ['洽谈 is a plan', 'COOPERATES_WITH', '[Company|蓝桥公司]与[University|东岭大学]洽谈合作。', 'PLANNED'],
  ['签署 is signed', 'COOPERATES_WITH', '[Company|蓝桥公司]与[University|东岭大学]签署合作协议。', 'SIGNED'],
  ['共建 is at work', 'FOUNDED', '[Company|蓝桥公司]与[University|东岭大学]共建[Institute|石湖研究院]。', 'ACTIVE'],
  ['验收 is done', 'REVIEWS', '[Bureau|海川市科技局]对[Project|海水提锂项目]进行验收。', 'COMPLETED'],
  ['将 is a plan', 'ORGANIZES', '[Bureau|海川市科技局]将举办[Event|青年创新论坛]。', 'PLANNED'],
  ['原局长 has ended', 'HOLDS_POST', '[Bureau|海川市科技局]原局长[Person|陈一鸣]出席。', 'ENDED'],
  ['nothing said, nothing given', 'HOLDS_POST', '[Bureau|海川市科技局]局长[Person|陈一鸣]出席。', undefined],
])('%s', (_, type, notation, expected) => expect(firstOf(type, notation)?.status).toBe(expected))

test.each([
  ['a day of the year of publication', 'VISITS', '5月8日，[Person|陈一鸣]走访[Company|蓝桥公司]。', '2024-05-08'],
  [
    'the nearest one before',
    'ISSUES',
    '2023年3月启动，2023年4月2日[Bureau|海川市科技局]印发《[Policy|创新券管理办法]》。',
    '2023-04-02',
  ],
  [
    'of an event earlier in the paragraph',
    'PARTICIPATES_IN',
    '5月8日，[Event|青年创新论坛]举行。[Person|陈一鸣]出席论坛。',
    '2024-05-08',
  ],
  ['not the year in a name', 'RECEIVES', '[Company|蓝桥公司]荣获[Honor|2022年度科技进步奖]。', undefined],
  ['none for a post', 'HOLDS_POST', '5月8日，[Bureau|海川市科技局]局长[Person|陈一鸣]出席[Event|论坛]。', undefined],
])('the date: %s', (_, type, notation, expected) => expect(firstOf(type, notation)?.on).toBe(expected))
