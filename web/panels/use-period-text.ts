// A period in words of the screen's language.
import { useTranslation } from 'react-i18next'
import type { Period } from '../state/period.ts'
import { toRangeText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'

export function usePeriodText(): (period: Period) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return (period) => toRangeText(period, language, t) ?? t('timeline.whole')
}
