import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toLines, toShort } from '../../../web/draw/label.ts'

describe('labels of nodes', () => {
  test.each([
    ['方知远', ['方知远']],
    ['云禾市科学技术局', ['云禾市科学技术局']],
    ['云禾市科技局综合计划科', ['云禾市科技局', '综合计划科']],
    ['云禾先进智造省级高新技术产业园区', ['云禾先进智造省', '级高新技术产业园区']],
    ['江澜大学云禾数字技术创新联合研究院', ['江澜大学云禾数字', '技术创新联合研究院']],
    ['Yunhe Innovation Centre', ['Yunhe Innovation', 'Centre']],
  ])('%s', (name, lines) => {
    expect(toLines(name)).toEqual(lines)
  })

  test('a long name keeps its end, which says what it is', () => {
    const short = toShort('江澜省新认定的省级企业研究开发机构和重点实验室名单管理办法')
    expect(short).toMatch(/^江澜省.*…/)
    expect(short).toMatch(/管理办法$/)
  })

  test('at most two lines, which are the name or its short form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[云禾江澜市省大学研究院A-Za-z0-9、（）]{1,60}$/), (name) => {
        const lines = toLines(name)
        expect(lines.length).toBeLessThanOrEqual(2)
        expect(lines.join('')).toBe(toShort(name))
      }),
    )
  })

  test('no line begins with a closing mark', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[云禾江澜]{3,9}[、）][云禾江澜]{3,8}$/), (name) => {
        for (const line of toLines(name)) expect(line).not.toMatch(/^[、）]/)
      }),
    )
  })
})
