// The query for how many neighbours of an entity pass each of several filters, and the names of its variables.

/** Filters of one request: few, because each makes the plan longer that the database makes of the query. */
const AT_ONCE = 4
/** The variables that take the filters. */
export const NEIGHBOR_FILTERS: readonly string[] = Array.from({ length: AT_ONCE }, (_, i) => `f${i}`)

/** The entity alone for each filter: it says how many neighbours pass. */
export const NEIGHBOR_COUNTS = `query NeighborCounts($ids: [ID!], ${NEIGHBOR_FILTERS.map((name) => `$${name}: Filter!`).join(' ')}) {
  ${NEIGHBOR_FILTERS.map((name) => `${name}: neighborhood(ids: $ids, depth: 1, limit: 1, filter: $${name}) { nodes { hiddenNeighbors } }`).join('\n  ')}
}`
