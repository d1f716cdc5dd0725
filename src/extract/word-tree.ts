// Many words looked up at once: which of them ends, or begins, at a position of a text.

interface Node<Value> {
  readonly next: Map<number, Node<Value>>
  value?: Value
}

export interface WordTree<Value> {
  /** The longest word of the tree that ends at `end` and does not reach before `from`; undefined where none does. */
  longestEndingAt(
    text: string,
    end: number,
    from?: number,
  ): { readonly start: number; readonly value: Value } | undefined
  /** The longest word of the tree that begins at `start`; undefined where none does. */
  longestStartingAt(text: string, start: number): { readonly end: number; readonly value: Value } | undefined
}

/** A tree of words with a value each; a word given twice keeps its first value. */
export function createWordTree<Value>(entries: Iterable<readonly [string, Value]>): WordTree<Value> {
  const forward: Node<Value> = { next: new Map() }
  const backward: Node<Value> = { next: new Map() }
  const add = (root: Node<Value>, codes: Iterable<number>, value: Value): void => {
    let node = root
    for (const code of codes) {
      let next = node.next.get(code)
      if (!next) {
        next = { next: new Map() }
        node.next.set(code, next)
      }
      node = next
    }
    node.value ??= value
  }
  for (const [word, value] of entries) {
    if (word === '') continue
    const codes = Array.from({ length: word.length }, (_, index) => word.charCodeAt(index))
    add(forward, codes, value)
    add(backward, codes.reverse(), value)
  }
  return {
    longestEndingAt(text, end, from = 0) {
      let node: Node<Value> | undefined = backward
      let found: { start: number; value: Value } | undefined
      for (let at = end - 1; at >= from; at--) {
        node = node.next.get(text.charCodeAt(at))
        if (!node) break
        if (node.value !== undefined) found = { start: at, value: node.value }
      }
      return found
    },
    longestStartingAt(text, start) {
      let node: Node<Value> | undefined = forward
      let found: { end: number; value: Value } | undefined
      for (let at = start; at < text.length; at++) {
        node = node.next.get(text.charCodeAt(at))
        if (!node) break
        if (node.value !== undefined) found = { end: at + 1, value: node.value }
      }
      return found
    },
  }
}
