// The form in which phrases are sought: the same for spellings that mean the same, and as long as the text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSentenceForm } from '../../src/fuse/sentence-form.ts'

test.each([
  ['５Ｇ网络', '5g网络'],
  ['臺灣科技園區', '台湾科技园区'],
  ['“专精特新”', '"专精特新"'],
  ['「专精特新」', '"专精特新"'],
  ['合作，共建', '合作,共建'],
  ['㎡', '㎡'],
  ['𠮷田', '𠮷田'],
  ['', ''],
])('%s → %s', (text, form) => expect(toSentenceForm(text)).toBe(form))

test('every text keeps its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toSentenceForm(text)).toHaveLength(text.length)
    }),
    { seed: 1 },
  )
})

test('a part of a text has the part of its form', () => {
  const text = '臺灣「５Ｇ」園區ﬁ㎡㈱İẞ合作，10％。'
  for (let end = 0; end <= text.length; end++) {
    expect(toSentenceForm(text).startsWith(toSentenceForm(text.slice(0, end)))).toBe(true)
  }
})
