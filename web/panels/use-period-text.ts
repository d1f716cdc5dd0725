// A period in words of the screen's language.
import { useTranslation } from 'react-i18next'
import type { Period } from '../state/period.ts'
import { toDateText, toPeriodText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'

export function usePeriodText(): (period: Period) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ from, to }) => {
    if (from !== undefined && to !== undefined) return toPeriodText(from, to, language) ?? ''
    if (from !== undefined) return t('timeline.since', { date: toDateText(from, language) })
    return to === undefined ? t('timeline.whole') : t('timeline.until', { date: toDateText(to, language) })
  }
}
