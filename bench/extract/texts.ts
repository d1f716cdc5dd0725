// Bulletins made from templates: a seed and a number in, always the same text out, about 2,000 characters long.
import { createRandom } from './random.ts'
import { headlines, paragraphs } from './templates.ts'
import { createNames } from './words.ts'

const LENGTH = 2000

/** The bulletin with this number; bulletins of different numbers name different persons and organisations. */
export function toBulletin(number: number, seed = 20240501): string {
  const random = createRandom(seed + number * 7919)
  const names = createNames(random)
  const home = names.home()
  const lines: string[] = []
  let length = 0
  const add = (line: string): void => {
    lines.push(line)
    length += line.length + 1
  }
  while (length < LENGTH) {
    if (lines.length > 0) add('')
    add(random.pick(headlines)(home, names))
    add(`记者 ${names.person()} 通讯员 ${names.person()}`)
    for (let left = random.integer(3, 5); left > 0; left--) add(random.pick(paragraphs)(home, names))
  }
  return `${lines.join('\n')}\n`
}
