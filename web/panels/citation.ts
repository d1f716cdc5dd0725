// One piece of evidence as a citation for a report, and where in its file it stands. Pure.
import type { TFunction } from 'i18next'
import type { Evidence } from '../api/types.ts'
import { toDateText } from '../text/date.ts'
import type { Language } from '../text/language.ts'

/** 第3页, 表格第2行“承担单位”“项目名称”两栏: each part where the format has it; none for plain running text. */
export function toFilePlaceTexts({ page, tableRow }: Evidence, t: TFunction): readonly string[] {
  const texts = page === null ? [] : [t('relation.page', { page })]
  if (tableRow === null) return texts
  const { row, headColumn: head, tailColumn: tail } = tableRow
  return [...texts, head && tail ? t('relation.cells', { row, head, tail }) : t('relation.row', { row })]
}

/** “……”——《标题》（文件，第3页），日期. Line breaks inside the quote become spaces. */
export function toCitation(evidence: Evidence, language: Language, t: TFunction): string {
  const { quote, document } = evidence
  return t('relation.citation', {
    quote: quote.replace(/\s*\n\s*/g, ' ').trim(),
    title: document.title,
    source: [document.source, ...toFilePlaceTexts(evidence, t)].join(language === 'zh' ? '，' : ', '),
    date: document.publishedOn ? toDateText(document.publishedOn, language) : t('relation.undated'),
  })
}
