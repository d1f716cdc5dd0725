import { describe, expect, test } from 'vitest'
import { toFigureText } from '../../../web/panels/figure.ts'

describe('figures as they are read', () => {
  test.each([
    [{ value: 207, valueTo: null, unit: '家', qualifier: null }, '207家'],
    [{ value: 400, valueTo: null, unit: '名', qualifier: '余' }, '400余名'],
    [{ value: 149_700, valueTo: null, unit: '平方米', qualifier: '近' }, '近149,700平方米'],
    [{ value: 3, valueTo: 5, unit: '家', qualifier: null }, '3–5家'],
    [{ value: 12.5, valueTo: null, unit: '%', qualifier: '超' }, '超12.5%'],
  ])('%j', (figure, text) => {
    expect(toFigureText(figure)).toBe(text)
  })
})
