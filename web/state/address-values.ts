// Single values and lists as they stand in an address. What cannot be read is undefined or left out; nothing throws.

export const toList = (items: readonly string[]): string => items.map(encodeURIComponent).join(',')

export function parseText(text: string | undefined): string | undefined {
  if (!text) return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export const parseList = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map(parseText)
    .filter((item): item is string => item !== undefined && item !== '')

export const parseOneOf = <T extends string>(text: string | undefined, allowed: readonly T[], otherwise: T): T =>
  allowed.find((one) => one === text) ?? otherwise

/** A whole number from `least` to `most`. */
export function parseWhole(text: string | undefined, least: number, most: number): number | undefined {
  const value = text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

/** An ISO date, a month or a year. */
export const parseDate = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) ? text : undefined
