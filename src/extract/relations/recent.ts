// What was named last before a sentence, by type and by the noun its name ends in: what a bare 公司, 该院 or an open
// title goes back to. Kept up to date sentence by sentence, so that asking costs the same in a long document.
import type { EntityType } from '../../domain/ontology.ts'
import type { Ref, Scene } from './scene.ts'

/** Bare nouns and the types they can stand for. */
export const NOUNS: ReadonlyMap<string, EntityType> = new Map([
  ['公司', 'Company'],
  ['集团', 'Company'],
  ['企业', 'Company'],
  ['矿', 'Company'],
  ['厂', 'Company'],
  ['学院', 'University'],
  ['大学', 'University'],
  ['学校', 'University'],
  ['研究院', 'Institute'],
  ['研究所', 'Institute'],
  ['实验室', 'Institute'],
  ['医院', 'Institute'],
  ['中心', 'Institute'],
  ['协会', 'Association'],
  ['学会', 'Association'],
  ['商会', 'Association'],
  ['联盟', 'Association'],
  ['园区', 'Park'],
  ['产业园', 'Park'],
  ['开发区', 'Park'],
  ['高新区', 'Park'],
  ['项目', 'Project'],
  ['工程', 'Project'],
  ['局', 'Bureau'],
  ['厅', 'Bureau'],
  ['处', 'Bureau'],
  ['委', 'Bureau'],
  ['管委会', 'Bureau'],
  ['校', 'University'],
])

export interface Recent {
  article: number
  /** Of each type, the mentions of the nearest sentence of the article that has any. */
  readonly nearest: Map<EntityType, Ref[]>
  /** By noun, the last mention of the article whose name ends in it. */
  readonly named: Map<string, Ref>
  /** How often each entity was named so far. */
  readonly counts: Map<number, number>
  /** The project that the event named last is about (某项目启动会). */
  project?: Ref | undefined
}

/** Nothing named yet. */
export const createRecent = (): Recent => ({
  article: -1,
  nearest: new Map(),
  named: new Map(),
  counts: new Map(),
})

/** Forgets what an earlier article named, except for how often. */
export function startArticle(recent: Recent, article: number): void {
  if (recent.article === article) return
  recent.article = article
  recent.nearest.clear()
  recent.named.clear()
  recent.project = undefined
}

/** True when the mention's name ends in the noun. */
export const endsIn = (scene: Scene, ref: Ref, noun: string): boolean =>
  ref.surface.endsWith(noun) || (scene.entities[ref.entity]?.name.endsWith(noun) ?? false)

/** Takes in the mentions of a sentence that was read. */
export function rememberNames(recent: Recent, scene: Scene, sentence: number): void {
  const refs = (scene.spots[sentence] ?? []).flatMap((spot) => spot.refs)
  for (const ref of refs) {
    const nearest = recent.nearest.get(ref.type)
    if (nearest?.[0]?.sentence === sentence) nearest.push(ref)
    else recent.nearest.set(ref.type, [ref])
    recent.counts.set(ref.entity, (recent.counts.get(ref.entity) ?? 0) + 1)
    for (const [noun, type] of NOUNS) if (type === ref.type && endsIn(scene, ref, noun)) recent.named.set(noun, ref)
  }
  if (refs.length > 0)
    recent.project = findProjectOfEvent(
      scene,
      refs.findLast((ref) => ref.type === 'Event'),
    )
}

function findProjectOfEvent(scene: Scene, event: Ref | undefined): Ref | undefined {
  if (!event) return undefined
  const name = event.surface + (scene.entities[event.entity]?.name ?? '')
  const entity = scene.projects.find((index) => {
    const own = scene.entities[index]?.name ?? ''
    return own.length > 3 && name.includes(own)
  })
  return entity === undefined ? undefined : { ...event, entity, type: 'Project' }
}
