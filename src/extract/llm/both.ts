// Two ways of reading in, one out: each document is read by both, and what they found is joined (see join.ts).
import type { Extractor } from '../extractor.ts'
import { join } from './join.ts'

/** The extractor that asks both; its costs and failures are those of the model. */
export function createBothExtractor(rules: Extractor, model: Extractor): Extractor {
  return {
    name: 'both',
    key: `both/${rules.key}/${model.key}`,
    concurrency: model.concurrency,
    ...(model.usage && { usage: model.usage }),
    async extract(document, context) {
      const [first, second] = await Promise.all([rules.extract(document, context), model.extract(document, context)])
      return join(first, second)
    },
  }
}
