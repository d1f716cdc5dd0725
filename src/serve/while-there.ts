// A write under way in, its result out, or an error as soon as the database is away: the driver itself goes on trying for
// half a minute.
import { setTimeout as sleep } from 'node:timers/promises'
import { GongbaoError } from '../errors.ts'
import { PROBE, type Reader } from '../graph/reader.ts'

/** How long nobody asks; the reader needs less than two seconds more to know. */
const PATIENCE_MS = 1_000

/** Throws GongbaoError DATABASE_UNAVAILABLE; the write may then still be done when the database is back. */
export async function whileThere<T>(reader: Reader, work: Promise<T>): Promise<T> {
  // A failure after the answer has been given is nobody's any more.
  work.catch(() => {})
  const ended = work.then(
    () => true,
    () => true,
  )
  while (!(await Promise.race([ended, sleep(PATIENCE_MS, false)]))) {
    try {
      await reader.read(PROBE)
    } catch (error) {
      // Only that: the time for reading may be over while the write is not.
      if (error instanceof GongbaoError && error.code === 'DATABASE_UNAVAILABLE') throw error
    }
  }
  return work
}
