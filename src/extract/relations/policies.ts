// Who issues which document: 发布, 印发, 修订.
import { toAlternation, toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'

export const policies: readonly Pattern[] = [
  {
    rule: 'issues/发布',
    type: 'ISSUES',
    trigger: new RegExp(`(?<!参与[^，。；]{0,8})${toAlternation('issue')}`, 'g'),
    head: ['by', 'subject'],
    tail: ['object', 'to', 'relative'],
    confidence: 0.8,
    joint: true,
    inherits: false,
  },
  {
    rule: 'issues/由',
    type: 'ISSUES',
    trigger: toTrigger('issue'),
    head: ['by'],
    tail: ['subject'],
    confidence: 0.8,
  },
]
