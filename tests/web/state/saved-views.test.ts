import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSavedViews, removeView, renameView, saveView } from '../../../web/state/saved-views.ts'

const list = [
  { name: '园区', address: 'without=Person' },
  { name: '大学', address: 'focus=ent_1' },
]

describe('saved views', () => {
  test('are stored and read back, and nothing that stands there otherwise is taken for one', () => {
    expect(parseSavedViews(JSON.stringify(list))).toEqual(list)
    expect(parseSavedViews(JSON.stringify([...list, { name: 7 }, null, 'x']))).toEqual(list)
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseSavedViews(text))))
    expect(parseSavedViews(null)).toEqual([])
  })
  test('the newest comes first; a name is there once', () => {
    expect(saveView(list, ' 新 ', 'x=1').map(({ name }) => name)).toEqual(['新', '园区', '大学'])
    expect(saveView(list, '大学', 'x=1')).toEqual([{ name: '大学', address: 'x=1' }, list[0]])
    expect(saveView(list, '  ', 'x=1')).toBe(list)
  })
  test('are renamed where they stand, but not to a name that is taken', () => {
    expect(renameView(list, '园区', '高新区')[0]).toEqual({ name: '高新区', address: 'without=Person' })
    expect(renameView(list, '园区', '大学')).toBe(list)
  })
  test('are removed by name', () => {
    expect(removeView(list, '园区')).toEqual([list[1]])
  })
})
