// A local server that speaks the protocol of a language model: what it is to answer in, what it was asked out.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly response_format?: { readonly type: string }
  readonly max_tokens?: number
}
export type Respond = (response: ServerResponse, asked: Asked, count: number) => void

export const write = (response: ServerResponse, content: string, finish = 'stop'): void => {
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({
      choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content } }],
      usage: { prompt_tokens: 100, completion_tokens: 10, prompt_tokens_details: { cached_tokens: 60 } },
    }),
  )
}

export const fail = (response: ServerResponse, status: number, message: string, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message } }))
}

export async function startStandIn(respond: Respond): Promise<{ url: string; asked: Asked[]; close: () => void }> {
  const asked: Asked[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push(JSON.parse(body) as Asked)
    respond(response, asked.at(-1)!, asked.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked, close }
}
