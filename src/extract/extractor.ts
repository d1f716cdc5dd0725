// The ways to read a document: by rules, by a language model, by both. A new way is a line in the table below.
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Document } from '../domain/document.ts'
import type { Extraction } from '../domain/extraction.ts'
import { GongbaoError } from '../errors.ts'
import { extract } from './extract.ts'
import { createBothExtractor } from './llm/both.ts'
import { createLlmExtractor } from './llm/llm.ts'
import type { ModelUsage } from './llm/usage.ts'

export interface ExtractionContext {
  readonly signal?: AbortSignal
  /** Takes a line about what is being done, for a person. */
  readonly say?: (line: string) => void
}

export interface Extractor {
  readonly name: ExtractorName
  /** Tells apart what reads differently: model and prompt version belong to it. */
  readonly key: string
  /** How many documents it is worth reading at once. */
  readonly concurrency: number
  /** Never throws for what the text contains; MODEL_* where the model fails for all documents alike. */
  readonly extract: (document: Document, context: ExtractionContext) => Promise<Extraction>
  /** What the model cost so far. */
  readonly usage?: () => ModelUsage
}

export const extractorNames = ['rules', 'llm', 'both'] as const
export type ExtractorName = (typeof extractorNames)[number]

/** The rules of this project: no model, no network. */
export const rulesExtractor: Extractor = {
  name: 'rules',
  key: 'rules',
  concurrency: 1,
  extract: async (document) => extract(document),
}

type Settings = Pick<Config, 'home' | 'model'>

const creators: Readonly<Record<ExtractorName, (settings: Settings) => Extractor>> = {
  rules: () => rulesExtractor,
  llm: (settings) => createModelExtractor(settings),
  both: (settings) => createBothExtractor(rulesExtractor, createModelExtractor(settings)),
}

/** Throws GongbaoError MODEL_MISSING where a model is wanted and none is set up. */
export const createExtractor = (name: ExtractorName, settings: Settings): Extractor => creators[name](settings)

function createModelExtractor({ home, model }: Settings): Extractor {
  if (!model)
    throw new GongbaoError(
      'MODEL_MISSING',
      'No language model is set up.',
      'Set OPENAI_MODEL, and OPENAI_BASE_URL (such as http://127.0.0.1:11434/v1 for Ollama) or OPENAI_API_KEY or both; or leave --extractor out to read by rules.',
    )
  return createLlmExtractor({ address: model, cacheFolder: join(home, 'cache') })
}
