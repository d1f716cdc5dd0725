// Who asks in, whether they may now out: a bucket a client that fills evenly and holds what one minute gives.
import { GongbaoError } from '../errors.ts'

export interface RateLimit {
  /** Throws RATE_LIMITED; its value is the seconds to wait. */
  readonly take: (client: string) => void
}

interface Bucket {
  left: number
  at: number
}

/** Above so many clients, full buckets are forgotten: a full bucket is like none. */
const MOST_CLIENTS = 10_000

/** `perMinute` 0 is no limit. `now` gives milliseconds. */
export function createRateLimit(perMinute: number, now: () => number = () => performance.now()): RateLimit {
  const buckets = new Map<string, Bucket>()
  const perMs = perMinute / 60_000
  const toLeft = ({ left, at }: Bucket, time: number): number => Math.min(perMinute, left + (time - at) * perMs)
  return {
    take(client) {
      if (perMinute === 0) return
      const time = now()
      const before = buckets.get(client)
      const left = before ? toLeft(before, time) : perMinute
      if (left < 1) {
        const seconds = Math.max(1, Math.ceil((1 - left) / perMs / 1000))
        throw new GongbaoError(
          'RATE_LIMITED',
          `More than ${perMinute} requests in a minute.`,
          `Wait ${seconds} s, then go on slower.`,
          seconds,
        )
      }
      if (!before && buckets.size >= MOST_CLIENTS)
        for (const [key, bucket] of buckets) if (toLeft(bucket, time) >= perMinute) buckets.delete(key)
      // So many different clients at once: the one that was least lately seen makes room.
      if (!before && buckets.size >= MOST_CLIENTS) buckets.delete(buckets.keys().next().value!)
      buckets.delete(client)
      buckets.set(client, { left: left - 1, at: time })
    },
  }
}
