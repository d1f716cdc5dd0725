// A figure as it is read in Chinese: qualifier, number, unit. Pure.
import type { Indicator } from '../api/types.ts'

/** 余 and 多 follow the number, all others go before it. */
const AFTER = ['余', '多', '来', '以上', '左右']

const toNumberText = (value: number): string =>
  new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 }).format(value)

/** 超1,500平方米, 400余名, 3–5家. */
export function toFigureText({
  value,
  valueTo,
  unit,
  qualifier,
}: Pick<Indicator, 'value' | 'valueTo' | 'unit' | 'qualifier'>): string {
  const number = valueTo === null ? toNumberText(value) : `${toNumberText(value)}–${toNumberText(valueTo)}`
  if (!qualifier) return number + unit
  return AFTER.includes(qualifier) ? number + qualifier + unit : qualifier + number + unit
}
