// Who visits whom: 走访, 调研, 考察, 赴.
import { isOrganisation } from '../../domain/ontology.ts'
import { toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'

const isVisitor = (type: string) => type === 'Person' || type === 'Bureau' || type === 'Association' || type === 'Company' || type === 'University' || type === 'Institute'

export const visits: readonly Pattern[] = [
  { rule: 'visits/走访', type: 'VISITS', trigger: toTrigger('visit'), head: ['subject'], tail: ['object', 'toward', 'to'], confidence: 0.85, heads: isVisitor, tails: (type) => type === 'Project' || type === 'Place' || isOrganisation(type) },
]
