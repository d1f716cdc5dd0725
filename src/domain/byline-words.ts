// The words of bylines, credits, section labels and web-page leftovers, read once from seeds/lexicons/bylines.json.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const words = z.array(z.string().min(1)).min(1)
const schema = z.object({
  /** Before a name in a byline: 记者, 通讯员. */
  roles: words,
  /** Before or after a name in a picture credit: 摄影. */
  credits: words,
  /** Before a colon in a line about the text: 来源, 发布时间. */
  facts: words,
  /** Whole lines that head a section of several articles: 科技资讯. */
  labels: words,
  /** What web pages leave anywhere in copied text: （详情）. */
  leftovers: words,
  /** What they leave at the beginning or end of a line: 阅读原文. */
  edges: words,
})

export const LEXICON: Readonly<z.infer<typeof schema>> = schema.parse(
  JSON.parse(readFileSync(new URL('../../seeds/lexicons/bylines.json', import.meta.url), 'utf8')),
)

/** An alternation of the words for a regular expression, longest first. */
export const toAlternation = (list: readonly string[]): string =>
  [...list].sort((a, b) => b.length - a.length).join('|')
