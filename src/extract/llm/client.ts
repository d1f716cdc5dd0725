// Messages in, what a model of an OpenAI-compatible endpoint writes out. Structured output is asked for by schema, by
// json_object or in words, whichever the endpoint knows; what concerns every question alike is thrown.
import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import type { ModelAddress } from '../../config.ts'
import { GongbaoError } from '../../errors.ts'
import { answerSchema } from './answer.ts'
import { createBoundedFetch, TOO_LONG, TOO_SLOW } from './bounded-fetch.ts'
import type { Message } from './prompt.ts'

/** Tokens as the endpoint counts them; `cached` are those of the prompt that it had read before. */
export interface Tokens {
  readonly prompt: number
  readonly completion: number
  readonly cached: number
}

export type Reply =
  | { readonly kind: 'written'; readonly text: string; readonly tokens: Tokens }
  /** The answer or the question is longer than the model may write or read, or takes too long: ask for less. */
  | { readonly kind: 'too-much'; readonly why: string; readonly tokens: Tokens }
  /** The model will not answer this one. */
  | { readonly kind: 'refused'; readonly why: string; readonly tokens: Tokens }

export interface ModelClient {
  /** Throws GongbaoError MODEL_*, or the reason of the signal. */
  readonly ask: (messages: readonly Message[], signal?: AbortSignal) => Promise<Reply>
}

export interface ClientLimits {
  /** Milliseconds for one answer; default: 5 minutes, for models on this machine are slow. */
  readonly timeout?: number
  /** How often a request is repeated on 429, 5xx and lost connections; default: 5. */
  readonly retries?: number
  /** Tokens that an answer may have; default: 8192, which every common model may write. */
  readonly answerTokens?: number
}

const FORMATS = ['json_schema', 'json_object', 'text'] as const
/** No answer of 8192 tokens is longer. */
const ANSWER_BYTES = 1 << 20
const NOTHING: Tokens = { prompt: 0, completion: 0, cached: 0 }

/** What an endpoint turned out not to know; learned from its errors. */
interface Abilities {
  format: (typeof FORMATS)[number]
  limit: 'max_tokens' | 'max_completion_tokens'
  hasTemperature: boolean
  thinkingOff: boolean
  /** Tokens that an answer may have. */
  answerTokens: number
}

export function createModelClient(address: ModelAddress, limits: ClientLimits = {}): ModelClient {
  const { timeout = 300_000, retries = 5, answerTokens = 8192 } = limits
  const client = new OpenAI({
    // Endpoints without keys ignore it; the client wants one.
    apiKey: address.apiKey ?? 'none',
    baseURL: address.baseUrl ?? null,
    organization: null,
    project: null,
    maxRetries: retries,
    timeout: timeout * 2,
    logLevel: 'off',
    fetch: createBoundedFetch({ timeout, bytes: ANSWER_BYTES }),
  })
  const abilities: Abilities = {
    format: 'json_schema',
    limit: 'max_tokens',
    hasTemperature: true,
    thinkingOff: false,
    answerTokens,
  }
  let hasAnswered = false

  async function ask(messages: readonly Message[], signal?: AbortSignal): Promise<Reply> {
    for (;;) {
      const tried = { ...abilities }
      try {
        const completion = await client.chat.completions.create(
          toRequest(address.model, messages, tried),
          signal ? { signal } : {},
        )
        hasAnswered = true
        return toReply(completion)
      } catch (error) {
        if (error instanceof APIUserAbortError || signal?.aborted) throw signal?.reason ?? error
        if (!(error instanceof APIError)) throw toUnreadable(address, error)
        if (learnLength(error, tried, abilities)) continue
        const reply = toLimitReply(error)
        if (reply) return reply
        const fatal = toFatal(error, address)
        if (fatal) throw fatal
        // Another question may have learned it meanwhile.
        if (JSON.stringify(tried) !== JSON.stringify(abilities) || learn(error, abilities)) continue
        if (hasAnswered) return { kind: 'refused', why: toMessage(error, address), tokens: NOTHING }
        throw new GongbaoError(
          'MODEL_REFUSED',
          `The language model refuses the request: ${toMessage(error, address)}`,
          'Check that the address in OPENAI_BASE_URL is one for chat completions, and that the model may be used so.',
          address.model,
        )
      }
    }
  }
  return { ask }
}

function toRequest(
  model: string,
  messages: readonly Message[],
  { format, limit, hasTemperature, thinkingOff, answerTokens }: Abilities,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [...messages],
    stream: false,
    [limit]: answerTokens,
    ...(hasTemperature && { temperature: 0 }),
    ...(thinkingOff && { enable_thinking: false }),
    ...(format === 'json_object' && { response_format: { type: 'json_object' } }),
    ...(format === 'json_schema' && {
      response_format: { type: 'json_schema', json_schema: { name: 'annotation', strict: true, schema: answerSchema } },
    }),
  }
}

function toReply({ choices, usage }: OpenAI.ChatCompletion): Reply {
  const tokens: Tokens = {
    prompt: usage?.prompt_tokens ?? 0,
    completion: usage?.completion_tokens ?? 0,
    cached:
      usage?.prompt_tokens_details?.cached_tokens ??
      (usage as { prompt_cache_hit_tokens?: number } | undefined)?.prompt_cache_hit_tokens ??
      0,
  }
  const choice = choices?.[0]
  if (choice?.finish_reason === 'length') return { kind: 'too-much', why: 'the answer was cut off', tokens }
  if (choice?.finish_reason === 'content_filter' || choice?.message?.refusal)
    return { kind: 'refused', why: choice.message?.refusal || 'a content filter of the endpoint', tokens }
  return { kind: 'written', text: choice?.message?.content ?? '', tokens }
}

/** Errors that concern this question alone. */
function toLimitReply(error: APIError): Reply | undefined {
  const isLong = /context_length|maximum context|context window|too many tokens|input.{0,20}too long/i
  if (error.code === TOO_SLOW) return { kind: 'too-much', why: 'the answer took too long', tokens: NOTHING }
  if (error.code === TOO_LONG) return { kind: 'too-much', why: 'the answer did not end', tokens: NOTHING }
  if (error.status === 400 && isLong.test(`${error.code} ${error.message}`))
    return { kind: 'too-much', why: 'the text is longer than the model reads', tokens: NOTHING }
  return undefined
}

/** No answer of fewer tokens is worth asking for. */
const SHORTEST_ANSWER = 1024

/** Learns that the model writes less than it was allowed to, or has less room beside the question; true if so. */
function learnLength({ status, message }: APIError, tried: Abilities, abilities: Abilities): boolean {
  if (status !== 400 || !/max_(?:completion_)?tokens|in the completion/.test(message)) return false
  const most = /\[\s*\d+\s*,\s*(\d+)\s*\]|less than or equal to (\d+)|at most (\d+) completion/.exec(message)
  const isLarge = most !== null || /too large|maximum context/i.test(message)
  if (!isLarge) return false
  const length = Number(most?.[1] ?? most?.[2] ?? most?.[3] ?? Math.floor(tried.answerTokens / 2))
  if (length < SHORTEST_ANSWER || length >= tried.answerTokens) return false
  abilities.answerTokens = Math.min(abilities.answerTokens, length)
  return true
}

/** Learns from a refused request; false where nothing is left to try. */
function learn({ status, message, code, param }: APIError, abilities: Abilities): boolean {
  if (status !== 400 && status !== 422 && status !== 501) return false
  const said = `${message} ${code} ${param}`
  if (/max_tokens/.test(said) && abilities.limit === 'max_tokens') abilities.limit = 'max_completion_tokens'
  else if (/temperature/.test(said) && abilities.hasTemperature) abilities.hasTemperature = false
  else if (/enable_thinking/.test(said) && !abilities.thinkingOff) abilities.thinkingOff = true
  else {
    const next = FORMATS[FORMATS.indexOf(abilities.format) + 1]
    if (next === undefined) return false
    abilities.format = next
  }
  return true
}

/** What the endpoint says, shortened, without the key. */
function toMessage(error: APIError, { apiKey }: ModelAddress): string {
  const said = apiKey ? error.message.replaceAll(apiKey, '…') : error.message
  return said.replace(/\bsk-[\w*-]+/g, '…').slice(0, 300)
}

function toFatal(error: APIError, address: ModelAddress): GongbaoError | undefined {
  const { status } = error
  const where = address.baseUrl ?? 'the address of OpenAI'
  if (error instanceof APIConnectionError)
    return new GongbaoError(
      'MODEL_UNAVAILABLE',
      `The language model at ${where} cannot be reached.`,
      'Check OPENAI_BASE_URL and that the endpoint runs. What was answered so far is kept: start again to go on.',
      where,
    )
  if (status === 401 || status === 403)
    return new GongbaoError(
      'MODEL_LOGIN',
      `The language model at ${where} does not take the key (${status}).`,
      'Check OPENAI_API_KEY: it must belong to the address in OPENAI_BASE_URL.',
      where,
    )
  if (status === 404 || /model.{0,80}not.{0,6}(?:exist|found)|model_not_found/i.test(`${error.message} ${error.code}`))
    return new GongbaoError(
      'MODEL_UNKNOWN',
      `There is no model ${address.model} at ${where}.`,
      'Check OPENAI_MODEL (with Ollama: pull the model first) and that OPENAI_BASE_URL ends as the endpoint asks, mostly with /v1.',
      address.model,
    )
  if (status === 402 || status === 429 || (status !== undefined && status >= 500 && status !== 501))
    return new GongbaoError(
      'MODEL_UNAVAILABLE',
      `The language model at ${where} does not answer (${status}): ${toMessage(error, address)}`,
      'Wait, or look at the limits and the balance of the account. What was answered so far is kept: start again to go on.',
      where,
    )
  return undefined
}

const toUnreadable = (address: ModelAddress, error: unknown): GongbaoError =>
  new GongbaoError(
    'MODEL_REFUSED',
    `What answers at ${address.baseUrl ?? 'the address of OpenAI'} does not speak the OpenAI protocol.`,
    'Check OPENAI_BASE_URL; most addresses end with /v1.',
    error instanceof Error ? error.message : undefined,
  )
