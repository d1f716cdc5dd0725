// i18next with our two languages; the choice is kept for the next visit and written to <html lang>.
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type Language = 'zh' | 'en'
const KEPT = 'gongbao.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
  }
}

const toLanguage = (text: string | null | undefined): Language => (text === 'en' ? 'en' : 'zh')

/** Starts i18next; Chinese unless English was chosen before. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
    document.title = i18next.t('app.title')
  })
  await i18next.use(initReactI18next).init({
    lng: toLanguage(localStorage.getItem(KEPT)),
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
}

export function switchLanguage(): void {
  const next: Language = i18next.language === 'en' ? 'zh' : 'en'
  localStorage.setItem(KEPT, next)
  void i18next.changeLanguage(next)
}

export const useLanguage = (): Language => toLanguage(useTranslation().i18n.language)
