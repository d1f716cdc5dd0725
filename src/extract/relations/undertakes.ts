// Who carries out which project: 承担, 实施, 承建.
import { toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'

export const undertakes: readonly Pattern[] = [
  { rule: 'undertakes/承担', type: 'UNDERTAKES', trigger: toTrigger('undertake'), head: ['by', 'subject'], tail: ['relative', 'object', 'subject'], confidence: 0.8 },
]
