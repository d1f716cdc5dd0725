// The number of the request that is being answered, wherever one is in the work for it: in the log, in the answer.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const storage = new AsyncLocalStorage<string>()

/** Does the work as part of a new request. */
export const asRequest = <T>(work: (id: string) => T): T => {
  const id = randomUUID()
  return storage.run(id, () => work(id))
}

/** Outside of any request a number of its own. */
export const readRequestId = (): string => storage.getStore() ?? randomUUID()
