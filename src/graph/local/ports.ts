// Free ports on loopback.
import { createServer } from 'node:net'

/** Whether a server could listen there now. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return tryListen(port, host).then((given) => given !== undefined)
}

/** The wanted port if it is free, else one that the system chooses. */
export async function findFreePort(wanted?: number): Promise<number> {
  const port = (wanted !== undefined && (await tryListen(wanted, '127.0.0.1'))) || (await tryListen(0, '127.0.0.1'))
  if (!port) throw new Error('the system gives no free port on 127.0.0.1')
  return port
}

function tryListen(port: number, host: string): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const server = createServer()
  server.once('error', () => resolve(undefined))
  server.listen({ port, host, exclusive: true }, () => {
    const address = server.address()
    const given = typeof address === 'object' && address ? address.port : undefined
    server.close(() => resolve(given))
  })
  return promise
}
