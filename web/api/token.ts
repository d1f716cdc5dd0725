// The access token of this tab, where the server asks for one: kept until the tab is closed, sent with each request.
import { createCell } from '../state/cell.ts'

const KEY = 'gongbao-token'

/** Whether to ask for a token: not, because there is none, or because the one there is was refused. */
export const signIn = createCell<'none' | 'needed' | 'refused'>('none')

const readToken = (): string | null => globalThis.sessionStorage?.getItem(KEY) ?? null

/** The headers that say who asks. */
export function toTokenHeaders(): Record<string, string> {
  const token = readToken()
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token)
  signIn.set('none')
}

/** Asks for a token; the one that was refused is forgotten. */
export function askForToken(): void {
  signIn.set(readToken() === null && signIn.get() !== 'refused' ? 'needed' : 'refused')
  globalThis.sessionStorage?.removeItem(KEY)
}
