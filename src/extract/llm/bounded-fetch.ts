// A fetch whose answer ends: a body that takes too long or grows too large becomes an error answer that nobody asks
// again for. Clients that only time the headers would wait for an endless body for ever.

export const TOO_SLOW = 'gongbao_too_slow'
export const TOO_LONG = 'gongbao_too_long'

export interface Bounds {
  /** Milliseconds from the request to the last byte. */
  readonly timeout: number
  /** Bytes of the body. */
  readonly bytes: number
}

const toError = (code: string): Response =>
  new Response(JSON.stringify({ error: { code, message: code } }), {
    status: 413,
    headers: { 'content-type': 'application/json', 'x-should-retry': 'false' },
  })

/** `fetch` within bounds; what the caller's own signal ends is thrown as ever. */
export function createBoundedFetch({ timeout, bytes }: Bounds): typeof fetch {
  return async (input, init) => {
    const clock = AbortSignal.timeout(timeout)
    const signal = init?.signal ? AbortSignal.any([init.signal, clock]) : clock
    try {
      const response = await fetch(input, { ...init, signal })
      const body = await readBody(response, bytes)
      if (body === undefined) return toError(TOO_LONG)
      const headers = new Headers(response.headers)
      // The body is decoded already.
      headers.delete('content-encoding')
      headers.delete('content-length')
      return new Response(response.status === 204 ? null : body, { status: response.status, headers })
    } catch (error) {
      if (clock.aborted && !init?.signal?.aborted) return toError(TOO_SLOW)
      throw error
    }
  }
}

async function readBody(response: Response, bytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    length += chunk.length
    if (length > bytes) return undefined
  }
  return new Uint8Array(Buffer.concat(chunks))
}
