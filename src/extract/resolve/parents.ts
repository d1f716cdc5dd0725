// Units named without what they belong to, right behind a sibling: 国家能源局财务司、法规司 → 国家能源局法规司,
// 某某大学计算机学院某教授、化工学院某教授 → 某某大学化工学院.
import type { Mention } from '../../domain/extraction.ts'
import { leadingPlace } from '../../domain/names.ts'
import { isOrganisation } from '../../domain/ontology.ts'
import { departments, knownOrganisation } from '../../domain/organisations.ts'
import { type Cluster, mergeCluster } from './cluster.ts'
import { toLevel } from './regions.ts'

const NEAR = 24
const GOVERNMENT = /(?:人民政府|政府|[省市县区镇]委)$/

/** Completes such clusters in place. */
export function completeParents(
  clusters: Cluster[],
  mentions: readonly Mention[],
  bySentence: ReadonlyMap<number, readonly number[]>,
  text: string,
): void {
  for (const cluster of [...clusters]) {
    const [index] = cluster.mentions
    if (index === undefined || !isUnit(cluster)) continue
    const mention = mentions[index]!
    const siblingIndex = bySentence.get(mention.sentence)!.findLast((each) => {
      const other = mentions[each]!
      return other.end <= mention.start && mention.start - other.end <= NEAR && isOrganisation(other.type)
    })
    const sibling = siblingIndex === undefined ? undefined : mentions[siblingIndex]
    if (
      !sibling ||
      !/[、和与及]/.test(text.slice(sibling.end, mention.start)) ||
      /[。；;，,]/.test(text.slice(sibling.end, mention.start))
    )
      continue
    const parent = toParent(sibling, mention)
    if (parent === undefined) continue
    const name = parent + cluster.name
    const reason = `listed behind ${sibling.name}`
    const target = clusters.find((other) => other.type === cluster.type && other.name === name)
    if (target) mergeCluster(target, cluster, 'parent-completed', reason)
    else {
      cluster.forms.set(cluster.name, { rule: 'parent-completed', reason })
      cluster.name = name
    }
  }
}

/** What is bare after all rules of joining belongs to the document's only university, or to its home place. */
export function completeByDocument(clusters: readonly Cluster[], home: string | undefined): void {
  const living = clusters.filter(({ mentions }) => mentions.length > 0)
  const universities = living.filter(({ type, name }) => type === 'University' && /大学$/.test(name))
  for (const cluster of living) {
    if (!isUnit(cluster)) continue
    const isFaculty = cluster.type === 'University' && /学院$/.test(cluster.name)
    const parent =
      isFaculty && universities.length === 1
        ? universities[0]!.name
        : cluster.type === 'Bureau' && /[局委]$/.test(cluster.name)
          ? home
          : undefined
    if (parent === undefined || living.some(({ name }) => name === parent + cluster.name)) continue
    const reason = isFaculty ? 'the only university of the document' : 'the home place of the document'
    cluster.forms.set(cluster.name, { rule: 'parent-completed', reason })
    cluster.name = parent + cluster.name
  }
}

/** A department, faculty or the like that begins with neither place, level nor organisation. */
function isUnit({ type, name }: Cluster): boolean {
  for (let length = 2; length < name.length - 1; length++) if (knownOrganisation(name.slice(0, length))) return false
  if (/大学.|公司.|集团./.test(name)) return false
  if (leadingPlace(name) || /^[省市县区镇国中]/.test(name)) return false
  if (type === 'Bureau') return departments.has(name)
  return (
    (type === 'University' || type === 'Institute') &&
    /(?:学院|系|处|研究院|研究所|实验室)$/.test(name) &&
    name.length < 16
  )
}

/** What the sibling belongs to: the place before 政府, or the known organisation that its name begins with. */
function toParent(sibling: Mention, mention: Mention): string | undefined {
  for (let length = sibling.name.length - 2; length >= 3; length--) {
    const start = sibling.name.slice(0, length)
    if (!knownOrganisation(start) && !/(?:大学|厅|局|委|部|开发区|高新区|管委会)$/.test(start)) continue
    const isSchool = /(?:大学|学院)$/.test(start)
    return isSchool === (mention.type !== 'Bureau') ? start : undefined
  }
  if (mention.type !== 'Bureau' || sibling.type !== 'Bureau') return undefined
  // 省科技厅副厅长某某、农村处处长: the division belongs to the body named before it.
  if (/[处科室]$/.test(mention.name)) return /[厅局委部署]$/.test(sibling.name) ? sibling.name : undefined
  const place = leadingPlace(sibling.name) ?? toLevel(sibling.name)
  return place !== undefined && (GOVERNMENT.test(sibling.name) || departments.has(sibling.name.slice(place.length)))
    ? place
    : undefined
}
