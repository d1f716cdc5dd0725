// One piece of evidence as a citation for a report. Pure.
import type { TFunction } from 'i18next'
import type { Evidence } from '../api/types.ts'
import { toDateText } from '../text/date.ts'
import type { Language } from '../text/language.ts'

/** “……”——《标题》（文件），日期. Line breaks inside the quote become spaces. */
export const toCitation = ({ quote, document }: Evidence, language: Language, t: TFunction): string =>
  t('relation.citation', {
    quote: quote.replace(/\s*\n\s*/g, ' ').trim(),
    title: document.title,
    source: document.source,
    date: document.publishedOn ? toDateText(document.publishedOn, language) : t('relation.undated'),
  })
