// One web address in, what the server answers out: a single GET, bounded in time and size. The address that was checked
// is the one that is connected to, so that a name cannot change its meaning between the two.
import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { gunzipSync, inflateSync } from 'node:zlib'
import { GongbaoError } from '../../errors.ts'
import { isPrivateAddress } from './address.ts'

export interface RequestLimits {
  /** Whether private and local addresses may be asked. */
  readonly allowPrivate: boolean
  readonly mostBytes: number
  /** Milliseconds for the whole of one request. */
  readonly timeLimit: number
  readonly signal?: AbortSignal
}

export interface Answer {
  readonly status: number
  /** The whole header, such as `text/html; charset=gbk`. */
  readonly mediaType: string
  /** Where a redirect leads to. */
  readonly location?: string
  readonly bytes: Uint8Array
}

export const USER_AGENT = 'Gongbao/0.1 (reads public bulletins)'

/** Throws WEB_PRIVATE, WEB_UNREACHABLE, TOO_LARGE, TOO_SLOW; any status is an answer. */
export async function request(url: URL, limits: RequestLimits): Promise<Answer> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new GongbaoError('BAD_ARGUMENT', `${url.protocol} is no web address.`, 'Give http:// or https://.', url.href)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!limits.allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw toPrivate(url)
  const timer = AbortSignal.timeout(limits.timeLimit)
  const signal = limits.signal ? AbortSignal.any([timer, limits.signal]) : timer
  try {
    return await ask(url, limits, signal)
  } catch (cause) {
    if (cause instanceof GongbaoError) throw cause
    if (timer.aborted)
      throw new GongbaoError(
        'TOO_SLOW',
        `${url.host} did not finish its answer within ${limits.timeLimit / 1000} s.`,
        'Try again later, or save the page and give the file.',
        url.href,
        cause,
      )
    const reason = cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : `${cause}`
    throw new GongbaoError(
      'WEB_UNREACHABLE',
      `${url.host} cannot be reached: ${reason.slice(0, 200)}.`,
      'Check the address and the connection.',
      url.href,
      cause,
    )
  }
}

function ask(url: URL, limits: RequestLimits, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const options = {
      agent: false,
      signal,
      lookup: toCheckedLookup(url, limits.allowPrivate),
      maxHeaderSize: 32 * 1024,
      headers: { 'user-agent': USER_AGENT, accept: 'text/html,*/*;q=0.8', 'accept-encoding': 'identity' },
    }
    const sent = send(url, options, (response) => {
      readBody(response, limits.mostBytes).then(
        (bytes) =>
          resolve({
            status: response.statusCode ?? 0,
            mediaType: response.headers['content-type'] ?? '',
            ...(response.headers.location !== undefined && { location: response.headers.location }),
            bytes,
          }),
        (error) => {
          sent.destroy()
          reject(error)
        },
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Resolves a name and hands on only addresses that may be asked. */
function toCheckedLookup(url: URL, allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '')
      const addresses = allowPrivate ? found : found.filter(({ address }) => !isPrivateAddress(address))
      const [first] = addresses
      if (!first) return callback(toPrivate(url), '')
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

async function readBody(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > mostBytes) throw toTooLarge(mostBytes)
    chunks.push(chunk)
  }
  return unpack(Buffer.concat(chunks), response.headers['content-encoding'], mostBytes)
}

/** Some servers pack though they are asked not to. */
function unpack(bytes: Buffer, encoding: string | undefined, mostBytes: number): Uint8Array {
  const options = { maxOutputLength: mostBytes }
  try {
    if (/gzip/i.test(encoding ?? '')) return gunzipSync(bytes, options)
    if (/deflate/i.test(encoding ?? '')) return inflateSync(bytes, options)
  } catch (cause) {
    if (cause instanceof RangeError) throw toTooLarge(mostBytes)
    throw cause
  }
  return bytes
}

const MEGABYTE = 1024 * 1024

const toTooLarge = (mostBytes: number): GongbaoError =>
  new GongbaoError(
    'TOO_LARGE',
    `The answer is larger than ${mostBytes >= MEGABYTE ? `${Math.floor(mostBytes / MEGABYTE)} MB` : `${mostBytes} bytes`}.`,
    'Save it and split it.',
  )

const toPrivate = (url: URL): GongbaoError =>
  new GongbaoError(
    'WEB_PRIVATE',
    `${url.hostname} is an address of a private or local network.`,
    'If it is meant, allow it with --allow-private.',
    url.href,
  )
