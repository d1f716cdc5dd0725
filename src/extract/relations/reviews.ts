// Who reviews what: 验收, 评审, 认定.
import { toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'

export const reviews: readonly Pattern[] = [
  {
    rule: 'reviews/验收',
    type: 'REVIEWS',
    trigger: toTrigger('review'),
    head: ['by', 'of', 'subject'],
    tail: ['to', 'object'],
    confidence: 0.75,
    heads: (type) => type !== 'Person',
  },
  {
    rule: 'reviews/通过',
    type: 'REVIEWS',
    trigger: /(?:通过|获得)(?=[\uE000-\uF8FF][^，。；]{0,16}(?:验收|认证|评审|评估|鉴定|认定|审查))/g,
    head: ['object'],
    tail: ['subject'],
    confidence: 0.75,
    heads: (type) => type !== 'Person',
  },
]
