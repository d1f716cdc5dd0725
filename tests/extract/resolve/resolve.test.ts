import { describe, expect, it } from 'vitest'
import { aliasesOf, resolveText } from '../mentions/finding.ts'

const entitiesOf = (text: string, place?: string): string[] => resolveText(text, place).entities.map(({ name }) => name)

describe('the home place', () => {
  it('comes from the option when given', () => {
    expect(resolveText('市科技局召开会议。', '平湖市').homePlace).toMatchObject({ name: '平湖市', rule: 'option' })
  })

  it('is the place that the text names most often at the level it speaks of', () => {
    const { homePlace } = resolveText('我市科技工作取得进展。德清县科技局走访企业。德清迎来专家，我县加快建设。')
    expect(homePlace).toMatchObject({ name: '德清县', rule: 'text' })
  })

  it('is open where two places are named as often', () => {
    expect(resolveText('湖州与绍兴签约。').homePlace).toBeUndefined()
  })
})

describe('names that begin with a level', () => {
  it('are completed by the home place and keep their surface as an alias', () => {
    const resolved = resolveText('市科技局召开会议。', '平湖市')
    expect(aliasesOf(resolved, '平湖市科技局')).toEqual(['市科技局: region-completed'])
  })

  it('are completed by the place that was given, be it in no gazetteer and another one named', () => {
    const names = entitiesOf('市科技局召开会议。市科技局还赴临江市考察，临江市科技局陪同。', '岩溪市')
    expect(names).toEqual(expect.arrayContaining(['岩溪市科技局', '临江市科技局']))
  })

  it('stay as written where they are prizes', () => {
    const names = resolveText('青禾公司荣获省科学技术奖。浙江省科技厅到会。', '平湖市').entities.map(({ name }) => name)
    expect(names).toContain('省科学技术奖')
  })

  it('keep the year of a prize that is never named without it', () => {
    const names = entitiesOf('周明荣获2023年度浙江省科技进步奖。陈一荣获2022年度海州质量奖，海州质量奖每年颁发。')
    expect(names).toEqual(expect.arrayContaining(['2023年度浙江省科技进步奖', '海州质量奖']))
  })

  it('reach the province above the home place', () => {
    expect(entitiesOf('省科技厅发文。', '平湖市')).toContain('浙江省科技厅')
  })

  it('belong to the place named just before in the sentence', () => {
    const names = entitiesOf('湖州市科技局局长张伟、市科协主席李强率队赴绍兴市考察。', '绍兴市')
    expect(names).toContain('湖州市科协')
  })

  it('tell the region of an entity from its name', () => {
    const entity = resolveText('市科技局召开会议。', '平湖市').entities.find(({ name }) => name === '平湖市科技局')
    expect(entity?.region).toEqual(['浙江省', '嘉兴市', '平湖市'])
  })
})

describe('forms of one name', () => {
  const joined: [text: string, name: string, alias: string][] = [
    ['湖州市科学技术局发文。湖州市科技局落实。', '湖州市科学技术局', '湖州市科技局: official-abbreviation'],
    ['湖州市人民政府发文。湖州市政府落实。', '湖州市人民政府', '湖州市政府: official-abbreviation'],
    [
      '晨曦光电（湖州）有限公司（以下简称“晨曦光电”）成立。晨曦光电到会。',
      '晨曦光电（湖州）有限公司',
      '晨曦光电: short-for',
    ],
    ['中国计量测试学会（CSM）公布名单。', '中国计量测试学会', 'CSM: bracket'],
    ['杭州安达尔集团成立。安达尔集团到会。', '杭州安达尔集团', '安达尔集团: place-dropped'],
    ['海州水利科学研究院成立。海州水科院改制。', '海州水利科学研究院', '海州水科院: contracted'],
    ['中科院湖州生物研究所成立。湖州生物研究所到会。', '中科院湖州生物研究所', '湖州生物研究所: last-part'],
    ['世界卫生组织发文。世卫组织表示祝贺。', '世界卫生组织', '世卫组织: gazetteer'],
    ['浙江省湖州市举行活动。湖州迎来客商。', '湖州市', '湖州: same-place'],
  ]
  it.each(joined)('%s', (text, name, alias) => {
    expect(aliasesOf(resolveText(text), name)).toContain(alias)
  })

  it('gives every alias its rule', () => {
    const { entities } = resolveText('湖州市科学技术局发文。市科技局落实。湖州市科技局局长张伟到会，张局长讲话。')
    for (const { aliases } of entities) for (const { rule } of aliases) expect(rule).not.toBe('written')
  })

  const apart: [first: string, second: string, text: string][] = [
    ['湖州市第一医院', '湖州市第二医院', '湖州市第一医院与湖州市第二医院签约。'],
    ['上海大学', '上海大学科技园', '上海大学科技园启用。上海大学到会。'],
    ['浙江大学', '浙江农林大学', '浙江大学和浙江农林大学到会。'],
    ['中国电科第十四研究所', '中国电科第二十四研究所', '中国电科第十四研究所、中国电科第二十四研究所到会。'],
    ['湖州市科技局', '绍兴市科技局', '湖州市科技局、绍兴市科技局到会。'],
  ]
  it.each(apart)('%s and %s stay apart', (first, second, text) => {
    const names = entitiesOf(text)
    expect(names).toContain(first)
    expect(names).toContain(second)
  })
})

describe('units behind a sibling', () => {
  it('belong to the body of the sibling', () => {
    const resolved = resolveText('国家能源局财务司、法规司相关人员到会。')
    expect(aliasesOf(resolved, '国家能源局法规司')).toEqual(['法规司: parent-completed'])
  })
})

describe('units that stay bare', () => {
  it('belong to the only university of the document', () => {
    const resolved = resolveText('海州大学迎来客人。化学与材料学院院长张伟介绍情况。')
    expect(aliasesOf(resolved, '海州大学化学与材料学院')).toEqual(['化学与材料学院: parent-completed'])
  })

  it('belong to the home place where they are departments of a government', () => {
    const resolved = resolveText('科技局局长张伟到会。', '平湖市')
    expect(aliasesOf(resolved, '平湖市科技局')).toEqual(['科技局: parent-completed'])
  })
})

describe('anaphors', () => {
  const given: [text: string, word: string, name: string][] = [
    ['德清县科技局走访企业。该局工作人员查看了现场。', '该局', '德清县科技局'],
    ['杭州安达尔软件有限公司落户。该公司主营软件。', '该公司', '杭州安达尔软件有限公司'],
    ['海州大学与杭州安达尔软件有限公司签约。双方将合作。', '双方', '海州大学'],
    ['德清县迎来专家。我县加快建设。', '我县', '德清县'],
  ]
  it.each(given)('%s: %s is %3$s', (text, word, name) => {
    const { mentions, entities } = resolveText(text)
    const owners = entities.filter((entity) => entity.mentions.some((index) => mentions[index]!.surface === word))
    expect(owners.map((entity) => entity.name)).toContain(name)
    expect(mentions.find(({ surface }) => surface === word)?.kind).toBe('anaphor')
  })

  it('stay open with an issue where several could be meant', () => {
    const { issues, mentions } = resolveText('湖州市科技局、湖州市财政局到会。该局表示支持。')
    expect(issues.map(({ code }) => code)).toEqual(['AMBIGUOUS_ANAPHOR'])
    expect(mentions.every(({ kind }) => kind === 'name')).toBe(true)
  })
})
