// Which unit belongs to which: from the name itself (某大学医学院 → 某大学) and from 旗下, 下属, 隶属.

import type { LocalEntity } from '../../domain/extraction.ts'
import { isOrganisation } from '../../domain/ontology.ts'
import { type Finding, pairUp, toEnd } from './finding.ts'
import { GROUP, refsOf } from './groups.ts'
import { matchesOf } from './lexicon.ts'
import { acceptedRefs, findSubject, type Reading } from './reading.ts'
import type { Ref, Scene } from './scene.ts'

const UNIT =
  /(?:学院|系|处|科|室|中心|所|办|部|委|司|局|公司|医院|团队|支行|分行|分会|基地|管委会|办公室|实验室|研究院|研究所|课题组|组|站|库|院|厂|中学|小学|学校|平台|联盟|支队|大队|基金会|专委会|委员会|分院|工会|党委|团委|核心区|社|馆|分局|总部|银行|事业部|营销公司|协会|学会|学部|书院|孵化器|校区|分校|车间|分厂|支部|会)$/
const JOINED = /^(?:与|和|—|-|·|暨|、|常委会)/
const OWNED = new RegExp(
  `(${GROUP})的?(?:(?:旗下|下属|所属|直属|下辖|下设|附属)的?(?:[^，。；\uE000-\uF8FF]{0,10}?)|(?:全资|控股)?子公司|控股公司|分公司)(?:——|—)?[“"]?(${GROUP})`,
  'g',
)
const BELONGS = new RegExp(
  `(?:隶属于?|直属于|归属于?|附属于)(${GROUP})|(?:是|为|系)(${GROUP})的?(?:直属|下属|旗下|所属|全资|控股|子公司|二级)`,
  'g',
)
const SUBUNIT =
  /(?:学院|系|处|科|室|中心|所|部|分公司|子公司|支行|分行|实验室|研究院|课题组|团队|工作站|基地|附属医院|党委|工会|团委)$/
const BESIDE = new RegExp(`(${GROUP})(${GROUP})`, 'g')

/** Every written form of the entities that `accept` admits, with the entity's position; the first owner of a form keeps it. */
export function readForms(scene: Scene, accept: (entity: LocalEntity) => boolean): Map<string, number> {
  const forms = new Map<string, number>()
  scene.entities.forEach((entity, index) => {
    if (accept(entity))
      for (const form of formsOf(entity)) if (form.length > 1 && !forms.has(form)) forms.set(form, index)
  })
  return forms
}

const formsOf = (entity: LocalEntity): string[] => [entity.name, ...entity.aliases.map((alias) => alias.text)]

/** Pairs of entities of one document of which one's name begins with the other's. */
export function findNamedParts(scene: Scene): Finding[] {
  const owners = readForms(scene, (entity) => isOrganisation(entity.type) || entity.type === 'Place')
  const findings: Finding[] = []
  scene.entities.forEach((entity, index) => {
    if (!isOrganisation(entity.type) && entity.type !== 'Place') return
    const owner = findOwner(scene, owners, entity, index)
    const ref = owner === undefined ? undefined : pickRef(scene, index, owner)
    if (owner !== undefined && ref)
      findings.push({
        type: 'PART_OF',
        head: toEnd(ref),
        tail: { entity: owner },
        rule: 'part-of/name',
        confidence: 0.85,
        at: ref.start,
        sentence: ref.sentence,
      })
  })
  return findings
}

function findOwner(
  scene: Scene,
  owners: ReadonlyMap<string, number>,
  entity: LocalEntity,
  index: number,
): number | undefined {
  for (const form of formsOf(entity)) {
    for (let length = form.length - 1; length > 1; length--) {
      const owner = owners.get(form.slice(0, length))
      if (owner === undefined || owner === index) continue
      const rest = form.slice(length)
      const isPlace = scene.entities[owner]?.type === 'Place'
      if (isPlace !== (entity.type === 'Place')) continue
      // A society of a zone or an office is no part of it.
      if (/[协学商]会$|联盟$/.test(rest) && /^(?:Park|Bureau|Place)$/.test(scene.entities[owner]?.type ?? '')) continue
      // Of a place only where the rest is a name of its own (海川东湖镇, 东湖镇).
      if (
        isPlace
          ? formsOf(entity).includes(rest.replace(/^[省市县区](?=..)/, ''))
          : UNIT.test(rest) && !JOINED.test(rest)
      )
        return owner
    }
  }
  return undefined
}

// The mention that shows the owner's name, else the first one.
function pickRef(scene: Scene, index: number, owner: number): Ref | undefined {
  const forms = formsOf(scene.entities[owner] as LocalEntity)
  const own = scene.refsOf.get(index) ?? []
  return own.find((ref) => forms.some((form) => ref.surface.startsWith(form))) ?? own[0]
}

// 甲市乙市 are two cities, 海川市东区 is one within the other.
const isWithin = (inner: readonly Ref[], outer: readonly Ref[]): boolean => {
  const [small, large] = [inner[0]?.surface ?? '', outer[0]?.surface ?? '']
  return /[县区镇乡村岛湖]$|街道$/.test(small)
    ? !/[县区镇乡村]$/.test(large) || /[镇乡村]$|街道$/.test(small)
    : /省$|自治区$/.test(large)
}

// The place whose name opens the mention: of 海川市东区, 海川市.
function findPlaceBefore(scene: Scene, { surface, entity }: Ref): number | undefined {
  for (let length = surface.length - 1; length > 1; length--) {
    const owner = scene.placeForms.get(surface.slice(0, length))
    if (owner !== undefined && owner !== entity) return owner
  }
  return undefined
}

/** 海川市东区、西区: what the first of a list is part of, its equals are too. */
export function findPlaceLists(reading: Reading): Finding[] {
  const { line, scene } = reading
  return line.groups.flatMap((group) => {
    const [first, ...others] = group.refs
    if (first?.type !== 'Place' || others.length === 0) return []
    const level = first.surface.at(-1) ?? ''
    if (!/[区县镇乡村市]/.test(level)) return []
    const owner = findPlaceBefore(scene, first)
    if (owner === undefined) return []
    return others
      .filter((ref) => ref.type === 'Place' && ref.entity !== owner && ref.surface.endsWith(level))
      .map(
        (ref): Finding => ({
          type: 'PART_OF',
          head: toEnd(ref),
          tail: { entity: owner },
          rule: 'part-of/place',
          confidence: 0.7,
          at: ref.start,
          sentence: line.sentence,
        }),
      )
  })
}

/** Units of a list of persons that leave out whose they are: 甲厅副厅长某甲、资源处处长某乙. */
export function findListedUnits(reading: Reading): Finding[] {
  const { line } = reading
  return line.groups.flatMap((group) =>
    group.members.flatMap((member, i): Finding[] => {
      const unit = member.posts.find((post) => post.rule === 'posts/title-before')?.of?.refs[0]
      const owner = group.members[i - 1]?.posts.findLast((post) => post.of)?.of?.refs[0]
      if (!unit || !owner || unit.entity === owner.entity || !isOrganisation(owner.type) || unit.bare || owner.bare)
        return []
      if (!/^.{2,12}[处科室系]$/.test(unit.surface) || /[处科室系部]$/.test(owner.surface)) return []
      // 区委办公室 is of the 区委.
      if (/^(?:[省市县区州旗镇]委|[省市县区]政府)/.test(unit.surface)) return []
      if (unit.surface.slice(0, 2) === owner.surface.slice(0, 2)) return []
      // 乙大学教务处 says itself whose it is.
      if (/(?:大学|学院|公司|集团|研究院|研究所|医院|局|厅|研究生院).{2,}$/.test(unit.surface)) return []
      return [
        {
          type: 'PART_OF',
          head: toEnd(unit),
          tail: toEnd(owner),
          rule: 'part-of/list',
          confidence: 0.6,
          at: unit.start,
          sentence: line.sentence,
        },
      ]
    }),
  )
}

/** 甲厅厅长某某带领办公室、高新处: the units that are led are of where the leader has his post. */
export function findLedUnits(reading: Reading): Finding[] {
  const { line } = reading
  return line.groups.flatMap((group, i) => {
    const before = line.groups[i - 1]
    const place = line.places[i] as number
    if (!before || !/[\uE000-\uF8FF](?:带领|率领|率)(?:了)?$/.test(line.skeleton.slice(0, place))) return []
    const parent = before.members.flatMap(({ posts }) => posts).find((post) => post.of)?.of?.refs[0]
    if (!parent || parent.bare || !isOrganisation(parent.type)) return []
    const units = group.refs.filter(
      (ref) => ref.type === parent.type && UNIT_TAIL.test(ref.surface) && ref.entity !== parent.entity,
    )
    return pairUp(line, 'PART_OF', units, [parent], { rule: 'part-of/led', confidence: 0.65, at: place })
  })
}
const UNIT_TAIL = /^.{0,8}(?:处|科|室|部|所|办|中心)$/

/** 甲旗下乙, 甲子公司乙, 乙隶属于甲, 乙是甲直属…, and 甲乙 side by side. */
export function findStatedParts(reading: Reading): Finding[] {
  const { line } = reading
  const findings: Finding[] = []
  const organisations = (mark: string | undefined) => refsOf(line, mark).filter((ref) => isOrganisation(ref.type))
  const add = (units: readonly Ref[], parents: readonly Ref[], rule: string, at: number, confidence: number) =>
    findings.push(...pairUp(line, 'PART_OF', units, parents, { rule, confidence, at }))
  for (const match of matchesOf(line.skeleton, OWNED))
    add(organisations(match[2]), organisations(match[1]), 'part-of/下属', match.index, 0.85)
  for (const match of matchesOf(line.skeleton, BELONGS)) {
    const subject = findSubject(reading, match.index, isOrganisation)
    if (subject)
      add(
        acceptedRefs(subject.group, isOrganisation),
        organisations(match[1] ?? match[2]),
        'part-of/隶属',
        match.index,
        0.85,
      )
  }
  for (const match of matchesOf(line.skeleton, BESIDE)) {
    const [outer, inner] = [refsOf(line, match[1]), refsOf(line, match[2])]
    const places = inner.filter((ref) => ref.type === 'Place')
    if (outer.length === 1 && outer[0]?.type === 'Place' && isWithin(places, outer)) {
      add(places, outer, 'part-of/place', match.index, 0.7)
    }
    const [parents, units] = [organisations(match[1]), organisations(match[2])]
    if (parents.length === 1 && units.length === 1 && parents[0]?.type !== 'Park')
      add(
        units.filter((ref) => !ref.bare && SUBUNIT.test(ref.surface)),
        parents,
        'part-of/beside',
        match.index,
        0.6,
      )
  }
  return findings
}
