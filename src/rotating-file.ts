// Lines in, appended to a file that never grows past its bound: the full file becomes `NAME.1`, older ones move up, and
// the oldest goes.
import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export interface RotatingFileOptions {
  /** Default 10 MB. */
  readonly mostBytes?: number
  /** Full files that are kept beside the current one; default 3. */
  readonly kept?: number
}

/** Writes at once, so that nothing is lost when the process ends. Makes the folder. */
export function openRotatingFile(path: string, { mostBytes = 10 * 1024 * 1024, kept = 3 }: RotatingFileOptions = {}) {
  mkdirSync(dirname(path), { recursive: true })
  let file = openSync(path, 'a')
  let length = statSync(path).size
  const rotate = (): void => {
    closeSync(file)
    rmSync(`${path}.${kept}`, { force: true })
    for (let number = kept - 1; number >= 0; number--) {
      const from = number === 0 ? path : `${path}.${number}`
      if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${number + 1}`)
    }
    file = openSync(path, 'a')
    length = 0
  }
  return {
    write(line: string): void {
      const bytes = Buffer.from(line)
      if (length > 0 && length + bytes.length > mostBytes) rotate()
      length += writeSync(file, bytes)
    },
  }
}
