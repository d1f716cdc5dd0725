// What follows from all documents together, brought up to date after imports and deletions: reprints, entities, then
// who works with whom. Each part has its own mark, set with the document, so that a crash between them does no harm.
import { refreshCooperation } from '../cooperation/refresh.ts'
import type { Connected } from '../query.ts'
import { refreshEntities } from './refresh.ts'
import { refreshReprints } from './reprints.ts'

/** Does nothing when all is up to date. `now` is what the cooperation network is dated by. */
export async function refreshNetwork(connected: Connected, now?: () => Date): Promise<void> {
  await refreshReprints(connected)
  await refreshEntities(connected)
  await refreshCooperation(connected, now)
}
