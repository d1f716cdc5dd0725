// Who carries out which project: 承担, 实施, 承建, 项目由…牵头.
import { isOrganisation } from '../../domain/ontology.ts'
import { type Finding, pairUp } from './finding.ts'
import { GROUP, refsOf } from './groups.ts'
import { matchesOf, toTrigger } from './lexicon.ts'
import type { Pattern } from './pattern.ts'
import type { Reading } from './reading.ts'

const OWN = new RegExp(`(${GROUP})(?:的|旗下的?)[“"]?(${GROUP})`, 'g')

/** 甲的乙项目, 甲旗下乙项目: the project of an organisation. */
export function findOwnProjects(reading: Reading): Finding[] {
  const { line } = reading
  return matchesOf(line.skeleton, OWN).flatMap((match) => {
    const owners = refsOf(line, match[1]).filter((ref) => isOrganisation(ref.type) && ref.type !== 'Park')
    const projects = refsOf(line, match[2]).filter((ref) => ref.type === 'Project')
    const claim = { rule: 'undertakes/的', confidence: 0.6, at: match.index }
    return owners.length === 1 ? pairUp(line, 'UNDERTAKES', owners, projects.slice(0, 1), claim) : []
  })
}

export const undertakes: readonly Pattern[] = [
  {
    rule: 'undertakes/承担',
    type: 'UNDERTAKES',
    trigger: toTrigger('undertake'),
    head: ['by', 'subject'],
    tail: ['relative', 'object'],
    confidence: 0.8,
    heads: (type) => isOrganisation(type),
    joint: true,
    near: 30,
  },
  {
    rule: 'undertakes/主持',
    type: 'UNDERTAKES',
    trigger: /主持承担|共同完成|主持|牵头|负责|承担|完成|领衔|申报|研发/g,
    head: ['by', 'subject'],
    tail: ['relative', 'object'],
    confidence: 0.75,
    heads: (type) => type === 'Person',
    inherits: false,
    near: 30,
  },
  {
    rule: 'undertakes/启动',
    type: 'UNDERTAKES',
    trigger: /启动|推进|推动|投建|开工建设|获批|参与/g,
    head: ['by', 'subject'],
    tail: ['object'],
    confidence: 0.55,
    heads: (type) => isOrganisation(type),
    inherits: false,
    near: 6,
  },
  {
    rule: 'undertakes/由',
    type: 'UNDERTAKES',
    trigger: toTrigger('undertake'),
    head: ['by'],
    tail: ['subject'],
    confidence: 0.8,
  },
  {
    rule: 'undertakes/单位',
    type: 'UNDERTAKES',
    trigger:
      /(?:项目负责人|负责人|参与单位|承担单位|牵头单位|参研单位|建设单位|实施单位|研制单位|施工单位|合作单位)(?:包括|为|是|有|：)*(?=[\uE000-\uF8FF])/g,
    head: ['object'],
    tail: ['subject'],
    confidence: 0.7,
  },
]
