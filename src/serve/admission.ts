// Who may ask: the token is read before anything else, then the rate, before the body is.
import type { Plugin } from 'graphql-yoga'
import { GongbaoError } from '../errors.ts'
import type { Access } from './access.ts'
import type { Viewer } from './context.ts'
import { toStatus } from './error-texts.ts'
import { toErrorBody } from './errors.ts'
import type { RateLimit } from './rate-limit.ts'

export interface Admission {
  readonly plugin: Plugin
  readonly findViewer: (request: Request) => Promise<Viewer>
}

/** Requests with a valid token share its bucket; all others that of their address, so that guessing is slow. */
export function createAdmission(access: Access, rate: RateLimit): Admission {
  const viewers = new WeakMap<Request, Viewer>()
  const identify = (request: Request) => access.identify(request.headers.get('authorization'))
  return {
    findViewer: async (request) => viewers.get(request) ?? identify(request),
    plugin: {
      async onRequest({ request, serverContext, fetchAPI, endResponse }) {
        const { req } = serverContext as { req?: { socket?: { remoteAddress?: string } } }
        const address = `address ${req?.socket?.remoteAddress ?? ''}`
        try {
          const viewer = await identify(request).catch((error: unknown) => {
            rate.take(address)
            throw error
          })
          rate.take(viewer.name === null ? address : `token ${viewer.name}`)
          viewers.set(request, viewer)
        } catch (error) {
          if (!(error instanceof GongbaoError)) throw error
          const headers = new fetchAPI.Headers({ 'content-type': 'application/json; charset=utf-8' })
          if (error.code === 'RATE_LIMITED') headers.set('retry-after', String(error.value))
          if (error.code === 'UNAUTHENTICATED') headers.set('www-authenticate', 'Bearer')
          const status = toStatus(error.code) ?? 400
          endResponse(new fetchAPI.Response(toErrorBody(error), { status, headers }))
        }
      },
    },
  }
}
