// The schema that @neo4j/graphql reads the same facts by: what its user would write for them.
export const peerSchema = `
type Entity @node {
  id: ID! name: String! type: String! degree: Int documentCount: Int! firstOn: String lastOn: String region: [String!]! searchText: String!
  facts: [Fact!]! @relationship(type: "HAS_FACT", direction: OUT)
}
type Fact @node {
  id: ID! type: String! role: String confidence: Float! documentCount: Int!
  head: [Entity!]! @relationship(type: "FACT_HEAD", direction: OUT)
  tail: [Entity!]! @relationship(type: "FACT_TAIL", direction: OUT)
  ends: [Entity!]! @relationship(type: "HAS_FACT", direction: IN)
  evidence: [Evidence!]! @relationship(type: "PROVES", direction: IN)
}
type Evidence @node {
  id: ID! quote: String! start: Int! end: Int! confidence: Float!
  document: [Document!]! @relationship(type: "STANDS_IN", direction: OUT)
}
type Document @node { id: ID! title: String! publishedOn: String }
type Pair @node {
  id: ID! weight: Float! documents: Int! recency: Float!
  first: [Entity!]! @relationship(type: "FIRST", direction: OUT)
  second: [Entity!]! @relationship(type: "SECOND", direction: OUT)
}
type Query {
  way(from: ID!, to: ID!): [Entity!]! @cypher(
    statement: """
    MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
    MATCH p = shortestPath((a)-[:COOPERATES_WITH|HOLDS_POST|LOCATED_IN|PARTICIPATES_IN|SUPPORTS*1..4]-(b))
    UNWIND nodes(p) AS n RETURN n
    """
    columnName: "n"
  )
}
`
