// The whole database as sorted lines: two databases hold the same exactly when their dumps are equal.
import neo4j from 'neo4j-driver'
import { type Connected, type Fields, toPlain } from './query.ts'

/** A line a node and a line a relationship, without the database's internal ids. */
export async function dumpDatabase({ driver, database }: Connected): Promise<readonly string[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, ...(database && { database }) })
  try {
    const nodes = await session.run('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')
    const ties = await session.run(
      `MATCH (a)-[r]->(b)
RETURN coalesce(a.id, a.key) AS start, type(r) AS type, coalesce(b.id, b.key) AS end, properties(r) AS properties`,
    )
    const lines = [...nodes.records, ...ties.records].map((row) => toLine(toPlain(row.toObject()) as Fields))
    return lines.sort()
  } finally {
    await session.close()
  }
}

/** Keys in order, so that the order of writing does not show. Labels are a set; lists in properties keep their order. */
function toLine(fields: Fields): string {
  const labels = fields.labels ? { labels: [...(fields.labels as string[])].sort() } : {}
  return JSON.stringify({ ...fields, ...labels }, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
