// Which entity a 市长 or 县长 serves: the government named in the document, else the place.
import type { Ref, Scene } from './scene.ts'

const LEVEL = /[省市县区镇乡州旗]/
const SEAT = /(?:人民)?政府$/
const known = new WeakMap<Scene, Map<string, number | undefined>>()

/** Position of the government, else of the place, that a title such as 副市长 beside this organisation means. */
export function findGovernment(scene: Scene, beside: Ref | undefined, title: string): number | undefined {
  const level = LEVEL.exec(title)?.[0] ?? '市'
  const names = beside ? [scene.entities[beside.entity]?.name ?? '', beside.surface] : []
  // 市委 without its place is that of the home place.
  const near = names.every((name) => LEVEL.test(name.charAt(0))) ? [...names, scene.homePlace ?? ''] : names
  const answers = known.get(scene) ?? new Map<string, number | undefined>()
  known.set(scene, answers)
  const key = [level, ...near].join(' ')
  if (!answers.has(key)) answers.set(key, findSeat(scene, level, near))
  return answers.get(key)
}

function findSeat(scene: Scene, level: string, near: readonly string[]): number | undefined {
  const fitting = scene.seats.filter((index) => {
    const entity = scene.entities[index]
    if (!entity) return false
    const stems = [entity.name, ...entity.aliases.map((alias) => alias.text)].map((form) => form.replace(SEAT, ''))
    const levels = stems.map((stem) => stem.at(-1) ?? '')
    if (!levels.includes(level) && levels.some((char) => LEVEL.test(char))) return false
    if (entity.type === 'Bureau' && stems.includes(level)) return true // 市政府, without its name.
    return stems.some(
      (stem) =>
        stem.length > 1 && near.some((name) => name.length > 1 && (name.includes(stem) || stem.startsWith(name))),
    )
  })
  return fitting.find((index) => scene.entities[index]?.type === 'Bureau') ?? fitting[0]
}
