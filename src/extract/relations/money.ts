// Who supports or pays whom: 资助, 为…提供支持, 投资.
import { isOrganisation } from '../../domain/ontology.ts'
import { toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'

export const money: readonly Pattern[] = [
  {
    rule: 'supports/获资助',
    type: 'SUPPORTS',
    trigger: toTrigger('support'),
    head: ['by', 'of'],
    tail: ['subject', 'relative'],
    confidence: 0.7,
  },
  {
    rule: 'supports/资助',
    type: 'SUPPORTS',
    trigger: /资助|赞助|捐赠|捐资|捐助|授信|发放贷款|提供贷款|注资支持/g,
    head: ['subject'],
    tail: ['to', 'object'],
    confidence: 0.65,
    heads: (type) => isOrganisation(type),
    inherits: false,
    near: 10,
  },
  {
    rule: 'supports/提供',
    type: 'SUPPORTS',
    trigger: /提供(?:了)?(?=[^，。；\uE000-\uF8FF]{0,20}(?:支持|贷款|资金|帮助|援助|授信|保障|建设))/g,
    head: ['subject'],
    tail: ['to'],
    confidence: 0.6,
    heads: (type) => isOrganisation(type),
    tails: (type) => isOrganisation(type) || type === 'Project',
    inherits: false,
  },
  {
    rule: 'invests/投资',
    type: 'INVESTS_IN',
    trigger: toTrigger('invest'),
    head: ['by', 'beside', 'subject'],
    tail: ['object', 'relative'],
    confidence: 0.7,
  },
  {
    rule: 'invests/由',
    type: 'INVESTS_IN',
    trigger: toTrigger('invest'),
    head: ['by'],
    tail: ['subject'],
    confidence: 0.75,
  },
]
