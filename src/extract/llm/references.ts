// A form that a model gives for an entity in, whether it is no name but points to one (该局, 我市, 双方) or tells only a
// kind of thing (龙头企业, 重点实验室, 会议) out: such words are asked for beside a tie, never as a name or an alias.
import { type EntityType, isOrganisation } from '../../domain/ontology.ts'
import { readWords } from '../word-list.ts'

const POINTING =
  /^(?:贵[校院司市县]|[我本该此][省市县区镇乡州旗村校院所局厅委司处科会所园行站矿]|[我本该此贵](?:公司|企业|集团|单位|部门|园区|中心|基地|平台|项目|工程|活动|协会|学会|大学|学院|医院|研究院|实验室)|全[国省市县区镇校院]|[双各三多]方|[他她它]们?|上述.*|以上.*)$/

// One character tells nothing: 大 + 数据 + 学院 is a school of data.
const kinds: ReadonlySet<string> = new Set(
  ['opener', 'tail'].flatMap((section) =>
    [...readWords('generic-words.txt', section)].filter((word) => word.length > 1),
  ),
)
const LONGEST = Math.max(...[...kinds].map((word) => word.length))

/** True for a form that is put together of words for kinds alone. */
function isKind(form: string): boolean {
  const reached = new Set([0])
  for (let at = 0; at < form.length; at++)
    if (reached.has(at))
      for (let length = 1; length <= LONGEST && at + length <= form.length; length++)
        if (kinds.has(form.slice(at, at + length))) reached.add(at + length)
  return reached.has(form.length)
}

/** Prizes and places may be called by words for kinds: 高新技术企业 is a title that is given. */
const isNamed = (type: EntityType): boolean =>
  isOrganisation(type) || type === 'Project' || type === 'Event' || type === 'Policy'

/** True where the form is no name of a thing of this type. */
export const isReference = (form: string, type: EntityType): boolean =>
  POINTING.test(form) || (isNamed(type) && isKind(form))
