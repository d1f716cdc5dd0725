// Which words of a model are no names.
import { expect, test } from 'vitest'
import type { EntityType } from '../../../src/domain/ontology.ts'
import { isReference } from '../../../src/extract/llm/references.ts'

test.each<[string, EntityType, boolean]>([
  ['该局', 'Bureau', true],
  ['我市', 'Place', true],
  ['该公司', 'Company', true],
  ['双方', 'Company', true],
  ['有关部门', 'Bureau', true],
  ['龙头企业', 'Company', true],
  ['重点实验室', 'Institute', true],
  ['国家级高新区', 'Park', true],
  ['重点项目', 'Project', true],
  ['会议', 'Event', true],
  ['市科技局', 'Bureau', false],
  ['市委', 'Bureau', false],
  ['签约仪式', 'Event', false],
  ['本溪市', 'Place', false],
  ['本田公司', 'Company', false],
  ['全椒县', 'Place', false],
  ['省级光电重点实验室', 'Institute', false],
  ['高新技术企业', 'Honor', false],
  ['贵州', 'Place', false],
  ['大数据学院', 'University', false],
  ['岭桥光电', 'Company', false],
])('%s as %s: %s', (form, type, expected) => {
  expect(isReference(form, type)).toBe(expected)
})
