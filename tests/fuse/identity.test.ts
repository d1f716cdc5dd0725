import { describe, expect, test } from 'vitest'
import { toEntityIds } from '../../src/fuse/identity.ts'
import { toIdentityKey } from '../../src/fuse/name-key.ts'
import { toPersonAnchor, toRootOrganisation } from '../../src/fuse/person-anchor.ts'
import { buildExtraction } from '../setup/extraction.ts'

describe('names are the same thing', () => {
  test.each([
    ['ＡＢＣ科技公司', 'abc科技公司'],
    ['云禾 市科技局', '云禾市科技局'],
    ['臺灣大學', '台湾大学'],
    ['“揭榜挂帅”项目', '揭榜挂帅项目'],
    ['阿依古丽·买买提', '阿依古丽•买买提'],
    ['云禾（青岚）研究院', '云禾(青岚)研究院'],
    ['云禾市科学技术局', '云禾市科技局'],
    ['云禾市发展和改革委员会', '云禾市发改委'],
  ])('%s = %s', (a, b) => expect(toIdentityKey(a)).toBe(toIdentityKey(b)))

  test.each([
    ['第十四研究所', '第二十四研究所'],
    ['云禾市第一医院', '云禾市第二医院'],
    ['江澜大学', '江澜大学科技园'],
    ['远帆（云禾）公司', '远帆公司'],
  ])('%s ≠ %s', (a, b) => expect(toIdentityKey(a)).not.toBe(toIdentityKey(b)))
})

describe('the organisation of a post', () => {
  test.each([
    ['云禾市科技局综合计划科', '云禾市科技局'],
    ['江澜省科技厅农村处', '江澜省科技厅'],
    ['江澜大学化学学院', '江澜大学'],
    ['江澜大学', '江澜大学'],
    ['江澜科学院海洋研究所', '江澜科学院海洋研究所'],
    ['远帆股份有限公司总经理办公室', '远帆股份有限公司'],
  ])('%s → %s', (name, root) => expect(toRootOrganisation(name)).toBe(root))
})

const staff = (organisation: string, sentence: string) =>
  buildExtraction({
    sentences: ['任职', sentence],
    entities: [
      ['Bureau', organisation],
      ['Person', '方知远'],
    ],
    relations: [['HOLDS_POST', '方知远', organisation, 1]],
  })
const personId = (extraction: Parameters<typeof toEntityIds>[0]) => toEntityIds(extraction)[1]

describe('a person', () => {
  test('is the same at an office and at one of its divisions', () => {
    const office = staff('云禾市科技局', '云禾市科技局局长方知远')
    const division = staff('云禾市科技局综合计划科', '云禾市科技局综合计划科科长方知远')
    expect(personId(office)).toBe(personId(division))
  })

  test('is another one at another office', () => {
    const one = staff('云禾市科技局', '云禾市科技局局长方知远')
    const other = staff('云禾市财政局', '云禾市财政局局长方知远')
    expect(personId(one)).not.toBe(personId(other))
  })

  test('without a post is told apart by the home place, without that by the document', () => {
    const sketch = { sentences: ['记者 苏晚晴'], entities: [['Person', '苏晚晴']] as const }
    expect(toPersonAnchor(buildExtraction({ ...sketch, place: '云禾市' }), 0)).toBe('云禾市')
    const homeless = buildExtraction(sketch)
    expect(toPersonAnchor(homeless, 0)).toBe(homeless.document.id)
  })

  test('with several posts is known by the one named first', () => {
    const extraction = buildExtraction({
      sentences: ['任职', '云禾市科技局局长方知远兼任江澜大学教授。'],
      entities: [
        ['Bureau', '云禾市科技局'],
        ['University', '江澜大学'],
        ['Person', '方知远'],
      ],
      relations: [
        ['HOLDS_POST', '方知远', '江澜大学', 1],
        ['HOLDS_POST', '方知远', '云禾市科技局', 1],
      ],
    })
    expect(toPersonAnchor(extraction, 2)).toBe('云禾市科技局')
  })
})
