import { describe, expect, it } from 'vitest'
import { namesOf } from './finding.ts'

const cases: [text: string, names: string[]][] = [
  ['活动在浙江省湖州市德清县举行。', ['浙江省湖州市德清县']],
  ['项目落户湖州，辐射长三角地区。', ['湖州', '长三角地区']],
  ['产品远销德国、日本和东南亚。', ['德国', '日本', '东南亚']],
  ['他来到德清县莫干山镇。', ['德清县莫干山镇']],
  ['湖州市科技局发布通知。', []],
  ['浙江大学与会。', []],
  ['会同有关部门，和平发展，互助合作。', []],
  ['一行走访了江口县云溪村。', ['江口县云溪村']],
  ['会议在怀柔区长哨营满族乡举行。', ['怀柔区长哨营满族乡']],
  ['黔东南州和恩施州结对。', ['黔东南州', '恩施州']],
]

describe('places', () => {
  it.each(cases)('%s names %j', (text, names) => {
    expect(namesOf(text, 'Place')).toEqual(names)
  })
})
