// Small graphs, one for each way in which something is drawn: to be looked at, light and dark.
import type { Scene } from '../draw/drawing.ts'
import type { Positions } from '../draw/layout-task.ts'
import type { PictureEdge, PictureNode } from '../state/picture.ts'

export interface GalleryCase {
  readonly title: string
  readonly nodes: readonly PictureNode[]
  readonly edges: readonly PictureEdge[]
  readonly positions: Positions
  readonly look?: Pick<Scene, 'marked' | 'lit'> & { readonly selection?: Scene['selection'] }
  readonly pinned?: readonly string[]
}

const node = (id: string, name: string, type: string, more: Partial<PictureNode> = {}): PictureNode => ({
  ...{ id, name, type, degree: 4, documentCount: 1, hiddenNeighbors: 0, stage: 0, from: undefined },
  ...more,
})
const tie = (id: string, head: string, tail: string, type: string, more: Partial<PictureEdge> = {}): PictureEdge => ({
  ...{ id, head, tail, type, role: null, status: null, confidence: 0.9, documentCount: 1, firstOn: null, lastOn: null },
  ...more,
})
const toRow = (ids: readonly string[], step = 150, y = 0): Positions =>
  Object.fromEntries(ids.map((id, i) => [id, { x: i * step, y }]))

/** All types beside one another, in rows of six. */
function toTypes(types: readonly string[], toName: (type: string) => string): GalleryCase {
  return {
    title: '实体类型：形状与颜色',
    nodes: types.map((type) => node(type, toName(type), type)),
    edges: [],
    positions: Object.fromEntries(types.map((type, i) => [type, { x: (i % 6) * 110, y: Math.floor(i / 6) * 110 }])),
  }
}

const two = [node('a', '云禾市科技局', 'Bureau'), node('b', '江澜大学', 'University')]

export const toCases = (types: readonly string[], toName: (type: string) => string): GalleryCase[] => [
  toTypes(types, toName),
  {
    title: '大小随联系数；未显示的邻居',
    nodes: [0, 2, 9, 25, 80].map((degree, i) =>
      node(`${i}`, `${degree} 条联系`, 'Park', { degree, hiddenNeighbors: [0, 1, 9, 42, 250][i]! }),
    ),
    edges: [],
    positions: toRow(['0', '1', '2', '3', '4'], 130),
  },
  {
    title: '长名称、外文、数字',
    nodes: [
      node('1', '江澜省云禾市先进智能制造与新一代信息技术融合发展创新服务综合体管理委员会', 'Bureau'),
      node('2', 'O’Neil Robotics & Söhne GmbH', 'Company'),
      node('3', '2021年度“智汇云禾”全球创业创新大赛总决赛', 'Event'),
      node('4', '国家重点研发计划“深海关键技术与装备”重点专项', 'Project'),
    ],
    edges: [],
    positions: toRow(['1', '2', '3', '4'], 165),
  },
  {
    title: '无方向、有方向、拟议、多份公报',
    nodes: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => node(id, id.toUpperCase(), 'Company')),
    edges: [
      tie('1', 'a', 'b', 'COOPERATES_WITH'),
      tie('2', 'c', 'd', 'SUPPORTS'),
      tie('3', 'e', 'f', 'COOPERATES_WITH', { status: 'PLANNED' }),
      tie('4', 'g', 'h', 'INVESTS_IN', { documentCount: 40 }),
    ],
    positions: { ...toRow(['a', 'c', 'e', 'g'], 150), ...toRow(['b', 'd', 'f', 'h'], 150, 130) },
  },
  {
    title: '两者之间的多条联系',
    nodes: two,
    edges: [
      tie('1', 'a', 'b', 'COOPERATES_WITH'),
      tie('2', 'a', 'b', 'SUPPORTS'),
      tie('3', 'b', 'a', 'VISITS'),
      tie('4', 'a', 'b', 'FOUNDED'),
    ],
    positions: toRow(['a', 'b'], 320),
    look: { selection: { kind: 'entity', id: 'a' } },
  },
  {
    title: '选中实体：邻近者突出，其余淡去',
    nodes: [...two, node('c', '远帆公司', 'Company'), node('d', '方知远', 'Person')],
    edges: [
      tie('1', 'd', 'a', 'HOLDS_POST', { role: '局长' }),
      tie('2', 'a', 'b', 'COOPERATES_WITH'),
      tie('3', 'b', 'c', 'SUPPORTS'),
    ],
    positions: { ...toRow(['d', 'a', 'b', 'c'], 170) },
    look: { selection: { kind: 'entity', id: 'a' } },
  },
  {
    title: '选中联系',
    nodes: two,
    edges: [tie('1', 'a', 'b', 'COOPERATES_WITH', { status: 'SIGNED' })],
    positions: toRow(['a', 'b'], 260),
    look: { selection: { kind: 'relation', id: '1' } },
  },
  {
    title: '路径',
    nodes: ['a', 'b', 'c', 'd'].map((id) => node(id, `机构${id.toUpperCase()}`, 'Institute')),
    edges: [tie('1', 'a', 'b', 'COOPERATES_WITH'), tie('2', 'b', 'c', 'PART_OF'), tie('3', 'b', 'd', 'SUPPORTS')],
    positions: { ...toRow(['a', 'b', 'c'], 190), d: { x: 280, y: 110 } },
    look: { lit: new Set(['a', 'b', 'c', '1', '2']) },
  },
  {
    title: '多选与固定',
    nodes: ['a', 'b', 'c'].map((id) => node(id, `园区${id.toUpperCase()}`, 'Park')),
    edges: [tie('1', 'a', 'b', 'COOPERATES_WITH'), tie('2', 'b', 'c', 'COOPERATES_WITH')],
    positions: toRow(['a', 'b', 'c'], 170),
    look: { marked: ['a', 'b'] },
    pinned: ['c'],
  },
  {
    title: '折叠的社区',
    nodes: [
      node('fold_1', '云禾市科技局', 'Bureau', { members: 420 }),
      node('fold_2', '江澜大学', 'University', { members: 60 }),
      node('fold_rest', '', 'Company', { members: 9 }),
    ],
    edges: [tie('fold_1 2', 'fold_1', 'fold_2', '', { ties: 37 })],
    positions: toRow(['fold_1', 'fold_2', 'fold_rest'], 210),
  },
]
