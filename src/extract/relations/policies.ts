// Who issues which document: 发布, 印发, 修订.
import { toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'

export const policies: readonly Pattern[] = [
  { rule: 'issues/发布', type: 'ISSUES', trigger: toTrigger('issue'), head: ['by', 'subject'], tail: ['object', 'to', 'relative'], confidence: 0.8 },
]
