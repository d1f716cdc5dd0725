// Web addresses in, pages out, as a polite guest asks for them: what robots.txt forbids is left alone, a host is asked
// once a second, redirects are few and each is checked like the first address.
import { setTimeout as sleep } from 'node:timers/promises'
import robotsParser, { type Robot } from 'robots-parser'
import { GongbaoError } from '../../errors.ts'
import { type Answer, type RequestLimits, request } from './request.ts'

export interface VisitorOptions extends Partial<RequestLimits> {
  /** Milliseconds between two requests to one host; default: 1000, or what its robots.txt asks for. */
  readonly pause?: number
  /** For tests; waits so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

export interface VisitedPage {
  /** Where redirects led to. */
  readonly url: URL
  readonly bytes: Uint8Array
  readonly mediaType: string
}

export interface Visitor {
  /**
   * Throws WEB_PRIVATE, WEB_FORBIDDEN (robots.txt), WEB_REDIRECTS, WEB_STATUS, WEB_UNREACHABLE, TOO_LARGE, TOO_SLOW, and
   * BAD_ARGUMENT for what is no web address.
   */
  readonly visit: (url: URL) => Promise<VisitedPage>
}

const MOST_REDIRECTS = 5
const MOST_BYTES = 20 * 1024 * 1024
const TIME_LIMIT = 60_000
const ROBOTS_BYTES = 512 * 1024
/** A longer pause that a host asks for is not waited. */
const LONGEST_PAUSE = 30_000
const AGENT = 'Gongbao'

interface Host {
  robot?: Promise<Robot>
  /** When it may be asked again. */
  free: number
}

export function createVisitor(options: VisitorOptions = {}): Visitor {
  const { allowPrivate = false, mostBytes = MOST_BYTES, timeLimit = TIME_LIMIT, pause = 1_000, signal } = options
  const { wait = (milliseconds) => sleepUntil(milliseconds, signal) } = options
  const limits: RequestLimits = { allowPrivate, mostBytes, timeLimit, ...(signal && { signal }) }
  const hosts = new Map<string, Host>()

  const ask = async (url: URL, most = limits): Promise<Answer> => {
    const host = toHost(hosts, url)
    const now = Date.now()
    const at = Math.max(now, host.free)
    host.free = at + pause
    if (at > now) await wait(at - now)
    return request(url, most)
  }
  const readRobots = async (url: URL): Promise<Robot> => {
    const address = new URL('/robots.txt', url)
    let at = address
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const { status, bytes, location } = await ask(at, { ...limits, mostBytes: ROBOTS_BYTES })
      if (isRedirect(status) && location !== undefined && URL.canParse(location, at)) {
        at = new URL(location, at)
        continue
      }
      if (status >= 500) return readRules(address.href, 'User-agent: *\nDisallow: /')
      return readRules(address.href, status < 300 ? new TextDecoder().decode(bytes) : '')
    }
    return readRules(address.href, '')
  }
  const checkRobots = async (url: URL): Promise<void> => {
    const host = toHost(hosts, url)
    host.robot ??= readRobots(url)
    const robot = await host.robot
    if (robot.isAllowed(url.href, AGENT) === false)
      throw new GongbaoError(
        'WEB_FORBIDDEN',
        `The site asks programs not to read ${url.pathname} (robots.txt).`,
        'Open the page in a browser, save it and give the file.',
        url.href,
      )
    const delay = Math.min(LONGEST_PAUSE, (robot.getCrawlDelay(AGENT) ?? 0) * 1_000)
    if (delay > pause) host.free = Math.max(host.free, Date.now() + delay)
  }
  return {
    async visit(start) {
      const seen = new Set<string>()
      for (let url = start; ; ) {
        if (seen.has(url.href) || seen.size > MOST_REDIRECTS) throw toRedirects(start, seen.has(url.href))
        seen.add(url.href)
        await checkRobots(url)
        const { status, bytes, mediaType, location } = await ask(url)
        if (isRedirect(status) && location !== undefined) {
          if (!URL.canParse(location, url)) throw toStatus(url, status)
          url = new URL(location, url)
          continue
        }
        if (status < 200 || status >= 300) throw toStatus(url, status)
        return { url, bytes, mediaType }
      }
    },
  }
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

function toHost(hosts: Map<string, Host>, url: URL): Host {
  const host = hosts.get(url.origin) ?? { free: 0 }
  hosts.set(url.origin, host)
  return host
}

/** Ends early when the import is ended; the request that follows then ends at once. */
const sleepUntil = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  sleep(milliseconds, undefined, signal && { signal }).catch(() => {})

/** Its types say that the function stands under `default`; it is the module itself. */
const readRules = robotsParser as unknown as (address: string, text: string) => Robot

const toStatus = (url: URL, status: number): GongbaoError =>
  new GongbaoError(
    'WEB_STATUS',
    `${url.host} answers ${status} for this address.`,
    status === 404 || status === 410 ? 'Check the address.' : 'Try again later, or save the page and give the file.',
    url.href,
  )

const toRedirects = (url: URL, isLoop: boolean): GongbaoError =>
  new GongbaoError(
    'WEB_REDIRECTS',
    isLoop ? 'The address leads back to itself.' : `The address leads on more than ${MOST_REDIRECTS} times.`,
    'Open it in a browser and give the address it ends at.',
    url.href,
  )
