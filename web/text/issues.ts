// Codes of import issues in words, Chinese and English; a code that is not listed is shown as it is.
import type { Language } from './language.ts'

const ISSUES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  AMBIGUOUS_ANAPHOR: { zh: '指代不明', en: 'unclear reference' },
}

/** The issue's code in words. */
export const toIssueText = (code: string, language: Language): string => ISSUES[code]?.[language] ?? code
