import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrate } from '../../../src/extract/mentions/arbitrate.ts'
import type { Detector } from '../../../src/extract/mentions/candidate.ts'
import { honors } from '../../../src/extract/mentions/honors.ts'
import { policies } from '../../../src/extract/mentions/policies.ts'
import { projects } from '../../../src/extract/mentions/projects.ts'
import { detect } from './detect.ts'

const namesIn = (detector: Detector, text: string): string[] => [
  ...new Set(arbitrate(detect(detector, text).candidates).map(({ name }) => name)),
]

describe('policies', () => {
  it.each([
    ['青山市出台“科创十条”。', ['科创十条']],
    ['该研究由国家自然科学基金资助。', ['国家自然科学基金']],
    ['省科技厅印发《青山省创新券管理办法（试行）》。', ['青山省创新券管理办法（试行）']],
    ['去年修订了低碳园区评价管理办法。', ['低碳园区评价管理办法']],
    ['县政府下发了关于做好防汛工作的通知。', ['关于做好防汛工作的通知']],
    ['双方签订“同舟共济”战略合作协议。', ['“同舟共济”战略合作协议']],
    ['两局签署海水养殖技术合作谅解备忘录。', ['海水养殖技术合作谅解备忘录']],
    ['他牵头国家深海探测计划的一个课题。', ['国家深海探测计划']],
    ['双方签署战略合作协议。', []],
    ['他在《青山日报》发表论文《论水的循环》。', []],
    ['要做好年度工作计划。', []],
  ] as const)('%s names %j', (text, names) => {
    expect(namesIn(policies, text)).toEqual(names)
  })
})

describe('projects', () => {
  it.each([
    ['“一种节水灌溉控制装置”等3个科技项目通过验收。', ['一种节水灌溉控制装置']],
    ['李教授牵头的《海藻纤维关键技术研究》项目获批立项。', ['海藻纤维关键技术研究']],
    ['公司承建的青山湖污水处理工程竣工。', ['青山湖污水处理工程']],
    ['市领导考察了云帆科技总部项目。', ['云帆科技总部项目']],
    ['全市重点项目建设加快，科技项目增多。', []],
    ['项目组和工程师都到了现场。', []],
  ] as const)('%s names %j', (text, names) => {
    expect(namesIn(projects, text)).toEqual(names)
  })
})

describe('honours', () => {
  it.each([
    ['公司荣获“青山市纳税先锋企业”荣誉称号。', ['青山市纳税先锋企业']],
    ['该企业被认定为国家级绿色工厂。', ['国家级绿色工厂']],
    ['该项目获青山省科学技术进步奖二等奖。', ['青山省科学技术进步奖二等奖']],
    ['公司获得省诚信企业、省著名商标、全国质量标杆等荣誉称号。', ['省诚信企业', '省著名商标', '全国质量标杆']],
    ['公司获评国家高新技术企业。', ['国家高新技术企业']],
    ['她是国家杰出青年科学基金获得者。', ['国家杰出青年科学基金']],
    ['该园被认定为青山省科技企业孵化器。', ['青山省科技企业孵化器']],
    ['最终产生金奖5项、银奖10项。', []],
    ['团队获批“青山省海洋材料重点实验室”。', []],
    ['市长为获奖企业颁奖。', []],
  ] as const)('%s names %j', (text, names) => {
    expect(namesIn(honors, text)).toEqual(names)
  })

  it('leaves the year of the giving out of the name', () => {
    const [candidate] = detect(honors, '学院获2019年度青山省教学成果奖。').candidates
    expect(candidate).toMatchObject({ name: '青山省教学成果奖' })
  })
})

describe('all of them', () => {
  it('never crash and stay inside their sentence, for any text', () => {
    const pieces = fc.constantFrom(
      '项目',
      '“',
      '”',
      '《',
      '》',
      '办法',
      '荣获',
      '奖',
      '称号',
      '、',
      '及',
      '2020',
      '年',
      '。',
      '\n',
      '青山市',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), pieces), { minLength: 1 }), (parts) => {
        const text = `${parts.join('').replace(/[\p{C}\ufffd]/gu, '')}完`
        for (const detector of [policies, projects, honors]) {
          const { document, candidates } = detect(detector, text)
          for (const { start, end } of candidates)
            expect(document.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true)
        }
      }),
    )
  })
})
