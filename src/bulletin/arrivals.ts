// A folder in; at each look, the bulletins in it that are new or changed and have stopped growing out. It looks at sizes
// and times instead of asking the system to tell of changes, so that it works on network drives too.
import { readdir, stat } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { isTaken } from './collection.ts'

export interface Arrivals {
  /** Paths whose size and time are as at the look before, and not as they were when they were last given; sorted. */
  readonly look: () => Promise<readonly string[]>
}

/** Throws from `look` what `readdir` throws for a folder that is gone. */
export function createArrivals(folder: string): Arrivals {
  let seen = new Map<string, string>()
  const given = new Map<string, string>()
  return {
    async look() {
      const now = new Map<string, string>()
      for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
        const path = join(entry.parentPath, entry.name)
        const isHidden = relative(folder, path)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.'))
        if (!entry.isFile() || isHidden || !isTaken(extname(entry.name))) continue
        // A file may go between the listing and this look.
        const found = await stat(path).catch(() => undefined)
        if (found && found.size > 0) now.set(path, `${found.size} ${found.mtimeMs} ${found.ino}`)
      }
      const settled = [...now].filter(([path, state]) => seen.get(path) === state && given.get(path) !== state)
      for (const [path, state] of settled) given.set(path, state)
      for (const path of given.keys()) if (!now.has(path)) given.delete(path)
      seen = now
      return settled.map(([path]) => path).sort()
    },
  }
}
