// Who supports or pays whom: 资助, 支持, 投资.
import { toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'

export const money: readonly Pattern[] = [
  {
    rule: 'supports/资助',
    type: 'SUPPORTS',
    trigger: toTrigger('support'),
    head: ['by', 'of'],
    tail: ['subject', 'relative'],
    confidence: 0.7,
  },
  {
    rule: 'invests/投资',
    type: 'INVESTS_IN',
    trigger: toTrigger('invest'),
    head: ['by', 'beside', 'subject'],
    tail: ['object', 'relative'],
    confidence: 0.7,
  },
]
