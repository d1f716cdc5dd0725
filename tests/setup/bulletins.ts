// Three invented bulletins that speak of the same things: for tests of storing and of the API.
import type { BulletinSketch } from './extraction.ts'

export const launch: BulletinSketch = {
  source: '2022/launch.txt',
  publishedOn: '2022-05-01',
  place: '云禾市',
  region: ['江澜省', '云禾市'],
  sentences: [
    '云禾研究院揭牌',
    '云禾市科技局与江澜大学签约，共建云禾智造研究院。',
    '云禾市科技局局长方知远出席云禾智造研究院揭牌仪式。',
    '云禾智造研究院位于云禾高新区，在孵企业32家。',
    '市科技局与江澜大学还将合作培养人才。',
  ],
  entities: [
    ['Bureau', '云禾市科技局', '市科技局'],
    ['University', '江澜大学'],
    ['Institute', '云禾智造研究院'],
    ['Person', '方知远'],
    ['Event', '云禾智造研究院揭牌仪式'],
    ['Park', '云禾高新区'],
  ],
  relations: [
    ['COOPERATES_WITH', '云禾市科技局', '江澜大学', 1, { status: 'SIGNED', on: '2022-04-28' }],
    ['FOUNDED', '云禾市科技局', '云禾智造研究院', 1],
    ['FOUNDED', '江澜大学', '云禾智造研究院', 1],
    ['HOLDS_POST', '方知远', '云禾市科技局', 2, { role: '局长' }],
    ['PARTICIPATES_IN', '方知远', '云禾智造研究院揭牌仪式', 2],
    ['LOCATED_IN', '云禾智造研究院', '云禾高新区', 3],
    ['COOPERATES_WITH', '江澜大学', '市科技局', 4, { status: 'PLANNED' }],
  ],
  indicators: [['在孵企业', 32, '家', 3, '云禾高新区']],
  issues: [{ code: 'AMBIGUOUS_ANAPHOR', severity: 'warning', message: '“该院”所指不明。', span: { start: 0, end: 2 } }],
}

export const visit: BulletinSketch = {
  source: '2022/visit.txt',
  publishedOn: '2022-08',
  place: '云禾市',
  region: ['江澜省', '云禾市'],
  sentences: [
    '云禾市科技局走访企业',
    '记者 苏晚晴',
    '云禾市科技局局长、党组书记方知远走访云禾高新区。',
    '云禾市科技局支持远帆股份有限公司（以下简称远帆股份）承担深海探测项目。',
  ],
  entities: [
    ['Bureau', '云禾市科技局'],
    ['Person', '方知远'],
    ['Person', '苏晚晴'],
    ['Park', '云禾高新区'],
    ['Company', '远帆股份有限公司', '远帆股份'],
    ['Project', '深海探测项目'],
  ],
  relations: [
    ['HOLDS_POST', '方知远', '云禾市科技局', 2, { role: '局长' }],
    ['HOLDS_POST', '方知远', '云禾市科技局', 2, { role: '党组书记', confidence: 0.8 }],
    ['VISITS', '方知远', '云禾高新区', 2],
    ['SUPPORTS', '云禾市科技局', '远帆股份有限公司', 3],
    ['UNDERTAKES', '远帆股份有限公司', '深海探测项目', 3],
  ],
  authors: [['苏晚晴', '记者', 1]],
}

/** The other 方知远 teaches; here 江澜大学 and 云禾市科技局 are tied once more, later and further. */
export const opening: BulletinSketch = {
  source: 'opening.txt',
  publishedOn: '2023-03-02',
  place: '青岚县',
  sentences: [
    '江澜大学与云禾合作项目通过验收',
    '江澜大学与云禾市科技局的合作完成。',
    '江澜大学化学学院教授方知远主持深海探测项目。',
  ],
  entities: [
    ['University', '江澜大学'],
    ['Bureau', '云禾市科技局'],
    ['University', '江澜大学化学学院'],
    ['Person', '方知远'],
    ['Project', '深海探测项目'],
  ],
  relations: [
    ['COOPERATES_WITH', '江澜大学', '云禾市科技局', 1, { status: 'COMPLETED', on: '2023-02-20' }],
    ['HOLDS_POST', '方知远', '江澜大学化学学院', 2, { role: '教授' }],
    ['PART_OF', '江澜大学化学学院', '江澜大学', 2],
    ['UNDERTAKES', '方知远', '深海探测项目', 2],
  ],
  candidates: [['江澜大学', '江澜大学化学学院', 'contracted', 0.35]],
}

export const bulletins: readonly BulletinSketch[] = [launch, visit, opening]
