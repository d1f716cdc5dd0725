// A signed JSON web token of the issuer that the settings name in, who it is for out.
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import type { JwtSettings } from '../config-serving.ts'
import { GongbaoError } from '../errors.ts'
import type { Viewer } from './context.ts'
import { roles } from './tokens.ts'

/** Only signatures that a public key verifies: with a shared secret the key address would give the secret away. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

export const isJwt = (token: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)

export type JwtReader = (token: string) => Promise<Viewer>

/** The keys are fetched when first needed and kept. The reader throws UNAUTHENTICATED, or FORBIDDEN without a role. */
export function createJwtReader({ issuer, jwks, audience, roleClaim }: JwtSettings): JwtReader {
  const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 3_000 })
  return async (token) => {
    try {
      const options = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp'], clockTolerance: 5 }
      const { payload } = await jwtVerify(token, keys, options)
      return { name: toName(payload), role: toRole(payload[roleClaim], roleClaim) }
    } catch (cause) {
      if (cause instanceof GongbaoError) throw cause
      throw new GongbaoError('UNAUTHENTICATED', toReason(cause), 'Sign in anew to get another token.', undefined, cause)
    }
  }
}

const toName = ({ name, preferred_username: user, sub }: JWTPayload): string =>
  [name, user, sub].find((each): each is string => typeof each === 'string' && each !== '') ?? 'unnamed'

function toRole(claim: unknown, name: string): Viewer['role'] {
  const values = (Array.isArray(claim) ? claim : [claim]).map((each) => String(each).toUpperCase())
  const role = roles.findLast((each) => values.includes(each))
  if (role) return role
  throw new GongbaoError(
    'FORBIDDEN',
    `The token gives no role: its claim \`${name}\` holds none of viewer, editor, admin.`,
    'Let the issuer put one of them into it.',
  )
}

function toReason(cause: unknown): string {
  if (cause instanceof errors.JWTExpired) return 'The token has expired.'
  if (cause instanceof errors.JWKSTimeout || !(cause instanceof errors.JOSEError))
    return 'The token cannot be checked: its issuer does not answer.'
  return 'The token is not valid.'
}
