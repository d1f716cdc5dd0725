// Server-sent events by `fetch`, because EventSource cannot say who asks: each event out, and a new try after a break.
import { toTokenHeaders } from './token.ts'

export interface Events {
  readonly onOpen: () => void
  readonly onBreak: () => void
  /** The data of an event `next`. */
  readonly onNext: (data: string) => void
}

const AGAIN_AFTER = 2_000

/** Listens until the server completes; gives how to stop before. */
export function listenToEvents(address: URL, { onOpen, onBreak, onNext }: Events): () => void {
  const stop = new AbortController()
  const listen = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        const headers = { accept: 'text/event-stream', ...toTokenHeaders() }
        const response = await fetch(address, { headers, signal: stop.signal })
        if (!response.ok || !response.body) throw new Error(`status ${response.status}`)
        onOpen()
        if (await readEvents(response.body, onNext)) return
      } catch {}
      if (stop.signal.aborted) return
      onBreak()
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER))
    }
  }
  void listen()
  return () => stop.abort()
}

/** True when the server said that there is no more. */
async function readEvents(body: ReadableStream<Uint8Array>, onNext: (data: string) => void): Promise<boolean> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return false
    text += value
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const name = /^event: ?(.*)$/m.exec(event)?.[1]
      if (name === 'complete') return true
      const data = /^data: ?(.*)$/m.exec(event)?.[1]
      if (name === 'next' && data !== undefined) onNext(data)
    }
  }
}
