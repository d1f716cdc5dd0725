// What a first start that was killed leaves behind may be half a database that no server can open. As long as none has
// ever answered, nothing is stored in it, and it can be made anew; a mark beside it says so.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Home, writePrivate } from './home.ts'

const toData = ({ neo4j }: Home): string => join(neo4j, 'data')

/** Sets the mark where there is no database yet. To be called before a server is started. */
export function beginFirstStart(home: Home): void {
  if (!existsSync(toData(home))) writePrivate(home.unfinished, '')
}

/** Takes the mark off: from now on the database may hold something. */
export const finishFirstStart = ({ unfinished }: Home): void => rmSync(unfinished, { force: true })

/** Removes the half database of a first start; false, and nothing removed, where one has ever answered. */
export function clearUnfinished(home: Home): boolean {
  if (!existsSync(home.unfinished)) return false
  rmSync(toData(home), { recursive: true, force: true, maxRetries: 5 })
  return true
}
