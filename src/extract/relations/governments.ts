// Which entity a 市长 or 县长 serves: the government named in the document, else the place.
import type { Ref, Scene } from './scene.ts'

const LEVEL = /[省市县区镇乡州旗]/
const SEAT = /(?:人民)?政府$/

/** Position of the government, else of the place, that a title such as 副市长 beside this organisation means. */
export function findGovernment(scene: Scene, beside: Ref | undefined, title: string): number | undefined {
  const level = LEVEL.exec(title)?.[0] ?? '市'
  const near = beside ? [scene.entities[beside.entity]?.name ?? '', beside.surface] : [scene.homePlace ?? '']
  const fitting: number[] = []
  scene.entities.forEach((entity, index) => {
    const isSeat = entity.type === 'Bureau' && SEAT.test(entity.name)
    if (!isSeat && entity.type !== 'Place') return
    const stems = [entity.name, ...entity.aliases.map((alias) => alias.text)].map((form) => form.replace(SEAT, ''))
    const levels = stems.map((stem) => stem.at(-1) ?? '')
    if (!levels.includes(level) && levels.some((char) => LEVEL.test(char))) return
    const bare = isSeat && stems.includes(level)
    if (
      bare ||
      stems.some(
        (stem) =>
          stem.length > 1 &&
          near.some(
            (name) => name.startsWith(stem) || name.includes(stem) || (name.length > 1 && stem.startsWith(name)),
          ),
      )
    )
      fitting.push(index)
  })
  return fitting.find((index) => scene.entities[index]?.type === 'Bureau') ?? fitting[0]
}
