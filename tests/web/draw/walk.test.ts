import { describe, expect, test } from 'vitest'
import { findTowards } from '../../../web/draw/walk.ts'

const drawn = { middle: { x: 0, y: 0 }, right: { x: 100, y: 10 }, farRight: { x: 300, y: 0 }, above: { x: 10, y: -90 } }

describe('arrow keys', () => {
  test.each([
    ['ArrowRight', 'right'],
    ['ArrowUp', 'above'],
    ['ArrowDown', undefined],
    ['ArrowLeft', undefined],
    ['Enter', undefined],
  ])('%s from the middle leads to %s', (key, id) => {
    expect(findTowards(key, drawn.middle, drawn)).toBe(id)
  })
})
