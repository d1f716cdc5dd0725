import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { isTraditional } from '../../src/extract/traditional.ts'
import { read } from '../bulletin/reading.ts'

const TEXT =
  '5月6日，雲溪市科技局局長張衛國到雲溪大學調研。雲溪大學計算機學院院長李學軍陪同。張衛國對雲溪大學的發展表示肯定。'

describe('a document in traditional characters', () => {
  it.each([
    [TEXT, true],
    ['5月6日，云溪市科技局局长张卫国到云溪大学调研。', false],
    ['云溪大学与“國際”公司签约，双方就开展合作、联合培养、共建平台等事项交换意见，并商定下一步安排。', false],
    ['', false],
  ])('is told by its everyday characters: %s', (text, expected) => {
    expect(isTraditional(text)).toBe(expected)
  })

  it('is read like a simplified one and named as it is written', () => {
    const { entities, mentions } = extract(read(TEXT))
    const names = entities.map(({ type, name }) => `${type} ${name}`)
    expect(names).toEqual(
      expect.arrayContaining([
        'Person 張衛國',
        'Person 李學軍',
        'University 雲溪大學',
        'University 雲溪大學計算機學院',
      ]),
    )
    for (const { start, end, surface } of mentions) expect(TEXT.slice(start, end)).toBe(surface)
  })

  it('keeps the roles of posts as written', () => {
    expect(extract(read(TEXT)).relations.map(({ role }) => role)).toContain('局長')
  })
})
