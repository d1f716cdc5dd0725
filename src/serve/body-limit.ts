// How much of a request is read: JSON and uploads have limits of their own, checked by the head and while it is read.
import type { Plugin } from 'graphql-yoga'
import { GongbaoError } from '../errors.ts'

/** Of a request without files, in bytes. */
export const MOST_JSON_BYTES = 1024 * 1024

const toTooLarge = (most: number): GongbaoError => {
  const size = most >= 1024 * 1024 ? `${Math.floor(most / 1024 / 1024)} MB` : `${most} bytes`
  return new GongbaoError('TOO_LARGE', `The request is larger than ${size}.`, 'Send it in several parts.', most)
}

/** A Yoga plugin. `mostUpload` is in bytes, of all files together. */
export const createBodyLimitPlugin = (mostUpload: number): Plugin => ({
  onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
    const isUpload = request.headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data')
    const most = isUpload ? mostUpload : MOST_JSON_BYTES
    const length = request.headers.get('content-length')
    if (Number(length ?? 0) > most) throw toTooLarge(most)
    // A body with a length is read by the server up to that length; only one in chunks can be longer than it says.
    if (length !== null && !request.headers.has('transfer-encoding')) return
    if (!requestParser || !request.body) return
    setRequestParser((whole) => {
      let read = 0
      const body = whole.body as ReadableStream<Uint8Array>
      const Transform = body instanceof ReadableStream ? TransformStream : fetchAPI.TransformStream
      const counter = new Transform<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          read += chunk.byteLength
          if (read > most) controller.error(toTooLarge(most))
          else controller.enqueue(chunk)
        },
      })
      const { url, method, headers, signal } = whole
      const init = { method, headers, signal, body: body.pipeThrough(counter), duplex: 'half' }
      return requestParser(new fetchAPI.Request(url, init as RequestInit))
    })
  },
})
