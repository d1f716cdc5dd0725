// The Authorization header of a request in, who asks out; and which role each change needs.
import type { GraphQLSchema } from 'graphql'
import { isLoopback, type Serving } from '../config-serving.ts'
import { GongbaoError } from '../errors.ts'
import type { Context, Viewer } from './context.ts'
import { createJwtReader, isJwt } from './jwt.ts'
import { openTokenFile, roles } from './tokens.ts'

export interface Access {
  /** Whether who asks has to say who. */
  readonly isNeeded: () => boolean
  /** Throws UNAUTHENTICATED, FORBIDDEN. */
  readonly identify: (authorization: string | null) => Promise<Viewer>
}

const EVERYBODY: Viewer = { name: null, role: 'ADMIN' }

/** What holds on loopback without tokens. */
export const openAccess: Access = { isNeeded: () => false, identify: async () => EVERYBODY }

/**
 * On loopback no token is needed until there is one; then also there, because a proxy may stand in front.
 * Throws BAD_SETTING for any other address without tokens.
 */
export function createAccess(host: string, { tokensFile, jwt }: Pick<Serving, 'tokensFile' | 'jwt'>): Access {
  const file = openTokenFile(tokensFile)
  const readJwt = jwt && createJwtReader(jwt)
  const isNeeded = (): boolean => !isLoopback(host) || readJwt !== undefined || file.isThere()
  if (!isLoopback(host) && !readJwt && file.count() === 0)
    throw new GongbaoError(
      'BAD_SETTING',
      `HOST is ${JSON.stringify(host)}, and there is no access token in ${tokensFile}.`,
      'Make one first: `npm run gongbao -- token create NAME`.',
      host,
    )
  return {
    isNeeded,
    async identify(authorization) {
      if (!isNeeded()) return EVERYBODY
      const token = /^Bearer ([\x21-\x7e]{1,8000})$/i.exec(authorization?.trim() ?? '')?.[1]
      if (token === undefined)
        throw new GongbaoError(
          'UNAUTHENTICATED',
          'An access token is needed.',
          'Send it as `Authorization: Bearer …`; whoever runs the server makes one with `gongbao token create NAME`.',
        )
      const viewer = file.find(token)
      if (viewer) return viewer
      if (readJwt && isJwt(token)) return readJwt(token)
      throw new GongbaoError(
        'UNAUTHENTICATED',
        'The access token is not known.',
        'Ask whoever runs the server for one.',
      )
    },
  }
}

/** The least role for each change; a change that is not listed keeps the server from starting. */
const neededRoles: Readonly<Record<string, Viewer['role']>> = {
  'Mutation.importDocuments': 'EDITOR',
  'Mutation.deleteDocument': 'EDITOR',
  'Subscription.importProgress': 'EDITOR',
}

export const isAllowed = (viewer: Viewer, role: Viewer['role']): boolean =>
  roles.indexOf(viewer.role) >= roles.indexOf(role)

/** Throws FORBIDDEN. */
export function checkRole(viewer: Viewer, role: Viewer['role']): void {
  if (isAllowed(viewer, role)) return
  throw new GongbaoError(
    'FORBIDDEN',
    `This needs the role ${role.toLowerCase()}; ${viewer.name ?? 'this token'} has ${viewer.role.toLowerCase()}.`,
    'Ask whoever runs the server for a token of that role.',
    role,
  )
}

/** Puts the check before every field of Mutation and Subscription, in place. */
export function guardChanges(schema: GraphQLSchema): GraphQLSchema {
  for (const type of [schema.getMutationType(), schema.getSubscriptionType()])
    for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
      const place = `${type!.name}.${name}`
      const role = neededRoles[place]
      if (role === undefined) throw new Error(`${place} needs a role in src/serve/access.ts`)
      const key = type === schema.getMutationType() ? 'resolve' : 'subscribe'
      const inner = field[key]
      field[key] = (source, args, context: Context, info) => {
        checkRole(context.viewer, role)
        return inner?.(source, args, context, info)
      }
    }
  return schema
}
