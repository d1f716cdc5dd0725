// A Cypher text with its parameters, and the one place where a query runs.
import neo4j, { type Driver, type ManagedTransaction, type Record as Row } from 'neo4j-driver'
import { toDatabaseError } from './errors.ts'

/** Sizes, filters and ids stand in `parameters`, never in `text`: the server keeps the plan of a text it has seen. */
export interface Query {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** A plain value as the database gave it: numbers are JavaScript numbers. */
export type Fields = Readonly<Record<string, unknown>>

/** What queries need of an open database; `Database` of graph/connect.ts is one. */
export interface Connected {
  readonly driver: Driver
  readonly database?: string
}

/** Whole numbers become integers of the database; write a float with `toFloat($x)` in Cypher. */
export function toParameters(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toParameters)
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toParameters(inner)]))
  }
  return value
}

/** Numbers of the database as JavaScript numbers, nodes and relationships as their properties. */
export function toPlain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (neo4j.isInt(value)) return value.toNumber()
  if (Array.isArray(value)) return value.map(toPlain)
  const inner = neo4j.isNode(value) || neo4j.isRelationship(value) ? value.properties : value
  return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, toPlain(each)]))
}

const toFields = (row: Row): Fields => toPlain(row.toObject()) as Fields

/** Runs one query inside a transaction and gives its rows. */
export async function run(transaction: ManagedTransaction, { text, parameters }: Query): Promise<readonly Fields[]> {
  const { records } = await transaction.run(text, toParameters(parameters) as Record<string, unknown>)
  return records.map(toFields)
}

/**
 * Does the work in one write transaction; repeated by the driver when the database asks for it, or comes back soon.
 * Throws GongbaoError DATABASE_UNAVAILABLE.
 */
export async function write<T>(
  { driver, database }: Connected,
  work: (transaction: ManagedTransaction) => Promise<T>,
): Promise<T> {
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE, ...(database && { database }) })
  try {
    return await session.executeWrite(work)
  } catch (error) {
    throw toDatabaseError(error)
  } finally {
    // A broken connection must not hide the error of the work.
    await session.close().catch(() => {})
  }
}
