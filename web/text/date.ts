// Dates of bulletins, which may be whole, only a month or only a year, in words.
import type { TFunction } from 'i18next'
import type { Language } from './language.ts'

/** In Chinese 2021-08-12 → 2021年8月12日, 2021-08 → 2021年8月, 2021 → 2021年; in English, and where it is no date, as it is. */
export function toDateText(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date) ?? []
  if (!year) return date
  if (language === 'en') return [year, month, day].filter(Boolean).join('-')
  return `${year}年${month ? `${Number(month)}月` : ''}${month && day ? `${Number(day)}日` : ''}`
}

/** A stretch of time that may be open at either end, in words; undefined for one without ends. */
export function toRangeText(
  { from, to }: { readonly from?: string; readonly to?: string },
  language: Language,
  t: TFunction,
): string | undefined {
  if (from !== undefined && to !== undefined) return toPeriodText(from, to, language)
  if (from !== undefined) return t('timeline.since', { date: toDateText(from, language) })
  return to === undefined ? undefined : t('timeline.until', { date: toDateText(to, language) })
}

/** One date, or from – to when they differ; undefined when there is none. */
export function toPeriodText(from: string | null, to: string | null, language: Language): string | undefined {
  const one = from ?? to
  if (!one) return undefined
  if (!from || !to || from === to) return toDateText(one, language)
  return `${toDateText(from, language)} – ${toDateText(to, language)}`
}
