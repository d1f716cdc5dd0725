// Where an organisation, project or event is: 位于, 落户, 在…举行.
import { toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'

const isPlace = (type: string) => type === 'Place' || type === 'Park'

export const located: readonly Pattern[] = [
  { rule: 'located/位于', type: 'LOCATED_IN', trigger: toTrigger('locate'), head: ['relative', 'subject'], tail: ['object', 'at'], confidence: 0.8, tails: isPlace },
  { rule: 'located/举行', type: 'LOCATED_IN', trigger: /举行|召开|举办|开幕|启动|拉开帷幕|开赛|落幕|圆满结束/g, head: ['object', 'relative', 'subject'], tail: ['at'], confidence: 0.85, heads: (type) => type === 'Event', tails: isPlace },
]
