// The status of a tie, where its clause says one: 拟/洽谈 PLANNED → 签约 SIGNED → 成立/揭牌/投产 ACTIVE → 验收
// COMPLETED, 终止 ENDED.
import type { RelationType, Status } from '../../domain/ontology.ts'

const PLANNED =
  /(?:^|[^不])(?:拟|计划(?!项目|单列|经济)|将(?!来|军)|即将|洽谈|有望|争取|打算|筹备|预计|准备|意向|磋商|商讨)/
const ENDED = /终止|解除|撤销|注销|退出|停止|中止|到期/
const SIGNED = /签约|签署|签订|签下|签了/
const COMPLETED = /(?:通过|完成|顺利)[^，。；]{0,10}(?:验收|评审|结题|鉴定)|验收|竣工|完工|结题|交付/
const ACTIVE =
  /成立|揭牌|授牌|挂牌|投产|启用|投用|投入使用|运营|开工|启动|落成|开业|建成|设立|组建|创建|共建|正在|已|建立了/

/** Which stages a type of tie goes through; the others can only be planned. */
const STAGES: Partial<Record<RelationType, readonly (readonly [Status, RegExp])[]>> = {
  COOPERATES_WITH: [
    ['ENDED', ENDED],
    ['PLANNED', PLANNED],
    ['SIGNED', SIGNED],
    ['ACTIVE', ACTIVE],
  ],
  FOUNDED: [
    ['ENDED', ENDED],
    ['PLANNED', PLANNED],
    ['ACTIVE', ACTIVE],
    ['SIGNED', SIGNED],
  ],
  UNDERTAKES: [
    ['ENDED', ENDED],
    ['PLANNED', PLANNED],
    ['COMPLETED', COMPLETED],
    ['SIGNED', SIGNED],
    ['ACTIVE', ACTIVE],
  ],
  REVIEWS: [
    ['PLANNED', PLANNED],
    ['COMPLETED', COMPLETED],
  ],
  INVESTS_IN: [
    ['ENDED', ENDED],
    ['PLANNED', PLANNED],
    ['SIGNED', SIGNED],
    ['COMPLETED', COMPLETED],
    ['ACTIVE', ACTIVE],
  ],
  SUPPORTS: [
    ['ENDED', ENDED],
    ['PLANNED', PLANNED],
    ['SIGNED', SIGNED],
  ],
  LOCATED_IN: [
    ['PLANNED', PLANNED],
    ['SIGNED', SIGNED],
    ['ACTIVE', ACTIVE],
  ],
}
const ONLY_PLANS: readonly (readonly [Status, RegExp])[] = [['PLANNED', PLANNED]]
const STANDING: ReadonlySet<RelationType> = new Set(['PART_OF', 'HOLDS_POST', 'RECEIVES', 'AWARDS', 'ISSUES'])

/** The status that a clause gives to a tie, or undefined where it gives none. */
export function toStatus(type: RelationType, clause: string, role = ''): Status | undefined {
  if (type === 'HOLDS_POST')
    return /^(?:原|前|时任|曾任)/.test(role) ? 'ENDED' : /^(?:拟任|候任)/.test(role) ? 'PLANNED' : undefined
  if (STANDING.has(type)) return undefined
  return (STAGES[type] ?? ONLY_PLANS).find(([, words]) => words.test(clause))?.[0]
}

/** The clause of a sentence that holds a position, without its punctuation. */
export function clauseAround(sentence: string, position: number): string {
  const before = sentence.slice(0, position)
  const from = Math.max(...['，', ',', '；', ';', '。', '：'].map((mark) => before.lastIndexOf(mark))) + 1
  const rest = sentence.slice(position).search(/[，,；;。！？]/)
  return sentence.slice(from, rest < 0 ? sentence.length : position + rest)
}
