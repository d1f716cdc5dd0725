// A line between server and database that a test can cut and mend: bytes go through while it is whole.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Line {
  readonly port: number
  /** Breaks all connections and takes no new ones. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function createLine(host: string, port: number): Promise<Line> {
  const sockets = new Set<Socket>()
  let isWhole = true
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  }
  const server = createServer((near) => {
    keep(near)
    if (!isWhole) return void near.destroy()
    const far = connect(port, host)
    keep(far)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isWhole = false
      breakAll()
    },
    mend() {
      isWhole = true
    },
    close: () => {
      breakAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
