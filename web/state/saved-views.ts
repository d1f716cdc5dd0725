// Views kept under names in this browser: what is stored, and the pure steps on the list. What cannot be read is left out.

export interface SavedView {
  readonly name: string
  /** The view as the query part of an address. */
  readonly address: string
}

/** Where the browser keeps them. */
export const KEPT_VIEWS = 'gongbao.views'

const isSavedView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'address' in value &&
  typeof value.name === 'string' &&
  value.name !== '' &&
  typeof value.address === 'string'

/** The stored text as a list; empty where there is none, or something else stands there. */
export function parseSavedViews(text: string | null): SavedView[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.filter(isSavedView).map(({ name, address }) => ({ name, address })) : []
  } catch {
    return []
  }
}

/** Newest first; a name that is there already names the new view from now on. Blank names change nothing. */
export function saveView(list: readonly SavedView[], name: string, address: string): readonly SavedView[] {
  const trimmed = name.trim()
  return trimmed === '' ? list : [{ name: trimmed, address }, ...list.filter((one) => one.name !== trimmed)]
}

/** At its place in the list; nothing changes where the new name is blank or taken. */
export function renameView(list: readonly SavedView[], name: string, next: string): readonly SavedView[] {
  const trimmed = next.trim()
  if (trimmed === '' || list.some((one) => one.name === trimmed)) return list
  return list.map((one) => (one.name === name ? { ...one, name: trimmed } : one))
}

export const removeView = (list: readonly SavedView[], name: string): readonly SavedView[] =>
  list.filter((one) => one.name !== name)
