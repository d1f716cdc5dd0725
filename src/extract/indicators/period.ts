// A sentence and the place of a figure in it in, the time the figure is of out, as written.
import { findDates } from '../../domain/dates.ts'

const WORDS = /截至目前|截止目前|目前|现有|当前|近年来|近[一二两三四五六七八九十]+年|上半年|下半年|全年/g
const BEFORE = /(?:截至|截止|截止到|截至到|自)$/
const AFTER = /^(?:年?[底末初]|以来|上半年|下半年|[一二三四]季度|第[一二三四]季度|前[一二三]季度|1[—\-至]\d{1,2}月)/

interface Period {
  readonly at: number
  readonly text: string
  /** A day or month dates an event of its clause, not the figures that follow. */
  readonly isLasting: boolean
}

function findPeriods(sentence: string): Period[] {
  const periods: Period[] = findDates(sentence)
    .filter(({ rule }) => rule !== 'vague')
    .map(({ start, end, raw }) => {
      const before = BEFORE.exec(sentence.slice(Math.max(0, start - 3), start))?.[0] ?? ''
      const after = AFTER.exec(sentence.slice(end, end + 8))?.[0] ?? ''
      return {
        at: start - before.length,
        text: before + raw + after,
        isLasting: before !== '' || !/[月日号天]/.test(raw),
      }
    })
  for (const match of sentence.matchAll(WORDS))
    if (!periods.some(({ at, text }) => match.index < at + text.length && match.index + match[0].length > at))
      periods.push({ at: match.index, text: match[0] === '现有' ? '现' : match[0], isLasting: true })
  return periods.sort((a, b) => a.at - b.at)
}

const opensClause = (sentence: string, at: number): boolean => at === 0 || /[，,；;：:。]/.test(sentence[at - 1]!)

/** The last period of the figure's clause, else the last one before it that opens a clause and lasts. */
export function findPeriod(sentence: string, at: number): string | undefined {
  const before = findPeriods(sentence).filter((period) => period.at < at)
  const clause = Math.max(...['，', ',', '；', ';', '。'].map((sign) => sentence.lastIndexOf(sign, at - 1)))
  const own = before.filter((period) => period.at > clause).at(-1)
  return (own ?? before.filter((period) => period.isLasting && opensClause(sentence, period.at)).at(-1))?.text
}
