// The file of access tokens: made, listed, revoked, and looked a bearer up in. It holds hashes only; a token is shown once.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { GongbaoError } from '../errors.ts'
import type { Viewer } from './context.ts'

export const roles = ['VIEWER', 'EDITOR', 'ADMIN'] as const

export interface StoredToken {
  readonly name: string
  readonly role: Viewer['role']
  /** SHA-256, hex: a random token of 256 bits needs no slow hash. */
  readonly hash: string
  /** ISO. */
  readonly createdAt: string
}

const fileSchema = z.object({
  tokens: z.array(
    z.object({
      name: z.string().min(1),
      role: z.enum(roles),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      createdAt: z.string(),
    }),
  ),
})

const toHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** None when there is no file. Throws BAD_SETTING when it cannot be read or understood. */
export function readTokens(file: string): readonly StoredToken[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).tokens
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    const hint = 'Mend it or move it away, and make new tokens with `gongbao token create NAME`.'
    throw new GongbaoError('BAD_SETTING', `The token file ${file} cannot be read.`, hint, file, cause)
  }
}

/** Only its owner may read it; it is whole at every moment. */
function writeTokens(file: string, tokens: readonly StoredToken[]): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, `${JSON.stringify({ tokens }, null, 2)}\n`, { mode: 0o600 })
  renameSync(beside, file)
}

/** Adds a token and gives it, the only time it is seen. Throws BAD_ARGUMENT for a name that is taken. */
export function createToken(file: string, name: string, role: Viewer['role'], now = new Date()): string {
  const tokens = readTokens(file)
  if (name.trim() === '' || tokens.some((token) => token.name === name))
    throw new GongbaoError(
      'BAD_ARGUMENT',
      name.trim() === '' ? 'The name is empty.' : `There is a token called ${name} already.`,
      'Give another name, or revoke that one first.',
      name,
    )
  const token = `gongbao_${randomBytes(32).toString('base64url')}`
  writeTokens(file, [...tokens, { name, role, hash: toHash(token).toString('hex'), createdAt: now.toISOString() }])
  return token
}

/** Throws NOT_FOUND. */
export function revokeToken(file: string, name: string): void {
  const tokens = readTokens(file)
  if (!tokens.some((token) => token.name === name))
    throw new GongbaoError('NOT_FOUND', `There is no token called ${name}.`, '`gongbao token list` shows them.', name)
  writeTokens(
    file,
    tokens.filter((token) => token.name !== name),
  )
}

export interface TokenFile {
  readonly count: () => number
  /** Whether there is, or was since it was opened, a file: revoking the last token opens nothing. */
  readonly isThere: () => boolean
  readonly find: (token: string) => Viewer | undefined
}

/**
 * Reads the file again when it has changed, so that a revoked token ends at once. A file that is broken then holds no
 * token; one that is broken from the beginning throws BAD_SETTING.
 */
export function openTokenFile(file: string): TokenFile {
  let seen = ''
  let wasThere = false
  let tokens = readTokens(file)
  const reread = (): readonly StoredToken[] => {
    try {
      return readTokens(file)
    } catch {
      return []
    }
  }
  const look = (): readonly StoredToken[] => {
    const found = statSync(file, { throwIfNoEntry: false })
    const state = found ? `${found.mtimeMs} ${found.size} ${found.ino}` : ''
    if (state !== seen) {
      tokens = found ? reread() : []
      wasThere ||= found !== undefined
      seen = state
    }
    return tokens
  }
  return {
    count: () => look().length,
    isThere: () => {
      look()
      return wasThere
    },
    find(token) {
      const hash = toHash(token)
      // All are compared, each in constant time.
      const [found] = look().filter((stored) => timingSafeEqual(hash, Buffer.from(stored.hash, 'hex')))
      return found && { name: found.name, role: found.role }
    },
  }
}
