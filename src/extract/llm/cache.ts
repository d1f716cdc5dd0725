// Replies of a model by what was asked: written whole or not at all, so that a run that broke off goes on where it was.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Reply } from './client.ts'
import { type Message, PROMPT_VERSION } from './prompt.ts'

const tokens = z.object({ prompt: z.number(), completion: z.number(), cached: z.number() })
const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written'), text: z.string(), tokens }),
  z.object({ kind: z.literal('too-much'), why: z.string(), tokens }),
])

export interface ReplyCache {
  /** Undefined where nothing, or nothing readable, is kept. */
  readonly read: (messages: readonly Message[]) => Promise<Reply | undefined>
  readonly write: (messages: readonly Message[], reply: Reply) => Promise<void>
}

/** Keeps replies of one model in `folder`, a file each; the name is the hash of model, prompt version and messages. */
export function createReplyCache(folder: string, model: string): ReplyCache {
  const toPath = (messages: readonly Message[]): string => {
    const hash = createHash('sha256')
      .update(JSON.stringify([model, PROMPT_VERSION, messages]))
      .digest('hex')
    return join(folder, 'llm', hash.slice(0, 2), `${hash}.json`)
  }
  return {
    async read(messages) {
      try {
        return schema.parse(JSON.parse(await readFile(toPath(messages), 'utf8')))
      } catch {
        return undefined
      }
    },
    async write(messages, reply) {
      const path = toPath(messages)
      await mkdir(dirname(path), { recursive: true })
      const draft = `${path}.${randomUUID()}.tmp`
      await writeFile(draft, JSON.stringify(reply))
      await rename(draft, path)
    },
  }
}
