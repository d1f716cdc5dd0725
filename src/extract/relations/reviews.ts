// Who reviews what: 验收, 评审, 认定.
import { toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'

export const reviews: readonly Pattern[] = [
  { rule: 'reviews/验收', type: 'REVIEWS', trigger: toTrigger('review'), head: ['by', 'subject'], tail: ['to', 'object'], confidence: 0.75, heads: (type) => type !== 'Person' },
]
