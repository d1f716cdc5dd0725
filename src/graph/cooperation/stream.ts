// A query in, its rows one by one out: for what is too much to hold at once.
import neo4j from 'neo4j-driver'
import { toDatabaseError } from '../errors.ts'
import { type Connected, type Fields, type Query, toParameters, toPlain } from '../query.ts'

const ROWS_AT_ONCE = 2_000

/** Throws GongbaoError DATABASE_UNAVAILABLE. */
export async function* streamRows(
  { driver, database }: Connected,
  { text, parameters }: Query,
): AsyncGenerator<Fields, void, undefined> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    fetchSize: ROWS_AT_ONCE,
    ...(database && { database }),
  })
  try {
    for await (const record of session.run(text, toParameters(parameters) as Record<string, unknown>)) {
      yield toPlain(record.toObject()) as Fields
    }
  } catch (error) {
    throw toDatabaseError(error)
  } finally {
    // A broken connection must not hide the error of the query.
    await session.close().catch(() => {})
  }
}
