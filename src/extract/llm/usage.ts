// Calls of a model in, what they cost out.
import type { Tokens } from './client.ts'

export interface ModelUsage {
  readonly model: string
  /** Questions that the model answered in this run. */
  readonly asked: number
  /** Questions that were answered from the cache. */
  readonly fromCache: number
  /** Parts that were cut in halves because one answer was too much. */
  readonly split: number
  /** Facts that the text does not bear out. */
  readonly refused: number
  readonly promptTokens: number
  /** Of these, read before by the endpoint. */
  readonly cachedTokens: number
  readonly completionTokens: number
}

export interface UsageCounter {
  readonly countAsked: (tokens: Tokens) => void
  readonly countKept: () => void
  readonly countSplit: () => void
  readonly countRefused: (facts: number) => void
  readonly total: () => ModelUsage
}

export function createUsage(model: string): UsageCounter {
  let total: ModelUsage = {
    model,
    asked: 0,
    fromCache: 0,
    split: 0,
    refused: 0,
    promptTokens: 0,
    cachedTokens: 0,
    completionTokens: 0,
  }
  const add = (more: Partial<Record<Exclude<keyof ModelUsage, 'model'>, number>>): void => {
    total = {
      ...total,
      ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, total[key as 'asked'] + value] as const)),
    }
  }
  return {
    countAsked: ({ prompt, completion, cached }) =>
      add({ asked: 1, promptTokens: prompt, completionTokens: completion, cachedTokens: cached }),
    countKept: () => add({ fromCache: 1 }),
    countSplit: () => add({ split: 1 }),
    countRefused: (facts) => add({ refused: facts }),
    total: () => total,
  }
}

/** What was used between two looks at one counter. */
export function toDifference(before: ModelUsage, after: ModelUsage): ModelUsage {
  const entries = Object.entries(after).map(([key, value]) =>
    typeof value === 'number'
      ? ([key, value - Number(before[key as keyof ModelUsage])] as const)
      : ([key, value] as const),
  )
  return Object.fromEntries(entries) as unknown as ModelUsage
}

/** The cost in one line for a person. */
export function toUsageLine(usage: ModelUsage): string {
  const { model, asked, fromCache, split, refused, promptTokens, cachedTokens, completionTokens } = usage
  return (
    `${model}: ${asked} questions asked, ${fromCache} from the cache, ${split} parts cut; ` +
    `tokens: ${promptTokens} prompt (${cachedTokens} cached), ${completionTokens} completion; ${refused} facts refused`
  )
}
