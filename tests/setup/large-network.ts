// A database and a size in; an invented network of circles stored by plain Cypher, without documents: for what only its
// size makes different.
import { type Connected, run, write } from '../../src/graph/query.ts'
import { createSchema } from '../../src/graph/schema.ts'

export interface Size {
  readonly entities: number
  /** Ties an entity has within its circle. */
  readonly ties: number
}

/** Entities of a circle; its first is tied to all of them. */
const CIRCLE = 50

/** Gives how many ties there are. */
export async function fillWithCircles(database: Connected, { entities, ties }: Size): Promise<number> {
  const toId = (n: number): string => `ent_${String(n).padStart(16, '0')}`
  const nodes = Array.from({ length: entities }, (_, n) => ({
    id: toId(n),
    name: `云禾${n % CIRCLE === 0 ? '高新区' : '远帆'}${n}${n % CIRCLE === 0 ? '管委会' : '公司'}`,
    bureau: n % CIRCLE === 0,
  }))
  const pairs = new Map<string, { readonly id: string; readonly head: string; readonly tail: string }>()
  const tie = (a: number, b: number): void => {
    if (a === b || b >= entities) return
    const [head, tail] = [toId(Math.min(a, b)), toId(Math.max(a, b))]
    const id = `rel_${head.slice(4)}${tail.slice(4)}`
    pairs.set(id, { id, head, tail })
  }
  for (let n = 0; n < entities; n++) {
    const first = n - (n % CIRCLE)
    tie(first, n)
    for (let step = 1; step < ties; step++) tie(n, first + ((n - first + step * 7) % CIRCLE))
    if (n % 10 === 3) tie(n, (n * 37 + CIRCLE) % entities)
  }
  await createSchema(database)
  await write(database, async (transaction) => {
    await run(transaction, {
      text: `UNWIND $rows AS row CREATE (e:Entity {id: row.id, name: row.name, family: 'organisation', organisation: true,
type: CASE WHEN row.bureau THEN 'Bureau' ELSE 'Company' END, documentCount: 1, searchText: '\\n' + row.name + '\\n',
searchPinyin: '\\n', pinyin: '', aliasTexts: [], aliasRules: [], aliasReasons: [], region: []})
FOREACH (_ IN CASE WHEN row.bureau THEN [1] ELSE [] END | SET e:Bureau)
FOREACH (_ IN CASE WHEN row.bureau THEN [] ELSE [1] END | SET e:Company)`,
      parameters: { rows: nodes },
    })
    await run(transaction, {
      text: `UNWIND $rows AS row MATCH (h:Entity {id: row.head}), (t:Entity {id: row.tail})
CREATE (h)-[:COOPERATES_WITH {id: row.id, confidence: 0.9, documentCount: 1}]->(t)`,
      parameters: { rows: [...pairs.values()] },
    })
    await run(transaction, {
      text: 'MATCH (e:Entity) SET e.degree = COUNT { (e)-[:COOPERATES_WITH]-() }',
      parameters: {},
    })
  })
  return pairs.size
}
