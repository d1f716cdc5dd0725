// The query for the evidence of many ties at once, and the names of its variables.

/** What is asked of a piece of evidence, wherever it is shown or exported. */
export const EVIDENCE = `id quote start end text page tableRow { row headColumn tailColumn } rule confidence role status on
  headSpan { start end } tailSpan { start end } document { id title source publishedOn }`

/** Ties of one request. The database plans a query once and each tie makes its plan longer: 25 took it 10 seconds on a busy machine. */
const AT_ONCE = 5
/** The variables that take the ids of ties. */
export const PROOF_IDS: readonly string[] = Array.from({ length: AT_ONCE }, (_, i) => `i${i}`)

// Always the same text, and each variable the id of a tie, so that the server knows it and the database plans it once.
export const PROOFS = `query Proofs(${PROOF_IDS.map((id) => `$${id}: ID!`).join(' ')}, $first: Int) {
  ${PROOF_IDS.map((id) => `${id}: relation(id: $${id}) { ...proof }`).join('\n  ')}
}
fragment proof on Relation {
  id
  evidence(first: $first) { totalCount nodes { ${EVIDENCE} } }
}`
