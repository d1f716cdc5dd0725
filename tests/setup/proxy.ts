// A door to a server that can be shut and opened: for tests of what happens while a database is away.
import { connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  readonly port: number
  /** Ends every connection and refuses new ones; gone until `open`. */
  readonly shut: () => Promise<void>
  /** Takes connections and never answers them, as a frozen machine does. */
  readonly freeze: () => void
  readonly open: () => Promise<void>
}

export async function createProxy(host: string, target: number): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let frozen = false
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  const server = createServer((incoming) => {
    keep(incoming)
    if (frozen) return
    const outgoing = keep(connect(target, host))
    incoming.on('data', (bytes) => frozen || outgoing.write(bytes))
    outgoing.on('data', (bytes) => frozen || incoming.write(bytes))
    incoming.on('close', () => outgoing.destroy())
    outgoing.on('close', () => incoming.destroy())
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port } = server.address() as { port: number }
  return {
    port,
    shut: () =>
      new Promise<void>((resolve) => {
        frozen = false
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
    freeze: () => {
      frozen = true
    },
    open: () => listen(port),
  }
}
