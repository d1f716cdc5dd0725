// The view as the query part of the address and back. Anything may stand in an address: what cannot be read is left out, nothing throws.
import { PANES, type Point, SCREENS, START, type View } from './view.ts'

const toList = (items: readonly string[]): string => items.map(encodeURIComponent).join(',')

function parseText(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const parseList = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map(parseText)
    .filter((item): item is string => item !== undefined && item !== '')

const parseOneOf = <T extends string>(text: string | undefined, allowed: readonly T[], otherwise: T): T =>
  allowed.find((one) => one === text) ?? otherwise

const toPins = (pins: View['pins']): string =>
  Object.entries(pins)
    .map(([id, { x, y }]) => `${encodeURIComponent(id)}:${x}:${y}`)
    .join(',')

function parsePins(text: string | undefined): Record<string, Point> {
  const pins: [string, Point][] = []
  for (const part of (text ?? '').split(',')) {
    const [, id, x, y] = /^([^:]+):(-?\d{1,7}):(-?\d{1,7})$/.exec(part) ?? []
    const name = id === undefined ? undefined : parseText(id)
    if (name) pins.push([name, { x: Number(x), y: Number(y) }])
  }
  return Object.fromEntries(pins)
}

function parsePlace(text: string | undefined): View['document'] {
  const [id, at] = (text ?? '').split(':')
  const name = id ? parseText(id) : undefined
  return name ? { id: name, at: at && /^\d{1,9}$/.test(at) ? Number(at) : undefined } : undefined
}

function parseSelection(text: string | undefined): View['selection'] {
  const [kind, id] = (text ?? '').split(':')
  const name = id ? parseText(id) : undefined
  if (!name) return undefined
  return kind === 'e' ? { kind: 'entity', id: name } : kind === 'r' ? { kind: 'relation', id: name } : undefined
}

/** The query part without `?`; empty for the view that the explorer starts with. */
export function toAddress(view: View): string {
  const parts: Record<string, string> = {
    focus: toList(view.focus),
    expand: toList(view.expanded),
    hide: toList(view.hidden),
    pin: toPins(view.pins),
    select: view.selection ? `${view.selection.kind[0]}:${encodeURIComponent(view.selection.id)}` : '',
    without: toList(view.withoutTypes),
    withoutties: toList(view.withoutRelationTypes),
    screen: view.screen === START.screen ? '' : view.screen,
    pane: view.pane === START.pane ? '' : view.pane,
    text: view.document
      ? encodeURIComponent(view.document.id) + (view.document.at === undefined ? '' : `:${view.document.at}`)
      : '',
  }
  return Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
}

/** The view that an address stands for; `query` may begin with `?`. */
export function parseAddress(query: string): View {
  const parts = new Map(
    query
      .replace(/^\?/, '')
      .split('&')
      .map((part) => {
        const at = part.indexOf('=')
        return [part.slice(0, Math.max(at, 0)), part.slice(at + 1)] as const
      }),
  )
  return {
    focus: parseList(parts.get('focus')),
    expanded: parseList(parts.get('expand')),
    hidden: parseList(parts.get('hide')),
    pins: parsePins(parts.get('pin')),
    selection: parseSelection(parts.get('select')),
    withoutTypes: parseList(parts.get('without')),
    withoutRelationTypes: parseList(parts.get('withoutties')),
    screen: parseOneOf(parts.get('screen'), SCREENS, START.screen),
    pane: parseOneOf(parts.get('pane'), PANES, START.pane),
    document: parsePlace(parts.get('text')),
  }
}
