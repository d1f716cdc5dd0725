import { describe, expect, it } from 'vitest'
import { find, namesOf } from './finding.ts'

const cases: [type: Parameters<typeof namesOf>[1], text: string, names: string[]][] = [
  // Governments, their departments and divisions.
  ['Bureau', '近日，浙江省科技厅公布了评价结果。', ['浙江省科技厅']],
  ['Bureau', '市发展和改革委员会与市财政局联合发文。', ['市发展和改革委员会', '市财政局']],
  ['Bureau', '市科技局综合计划科负责人介绍了情况。', ['市科技局综合计划科']],
  ['Bureau', '省科技厅副厅长周明、农村处处长陈立陪同。', ['省科技厅', '农村处']],
  ['Bureau', '德清县委、县政府高度重视。', ['德清县委', '县政府']],
  ['Bureau', '科技部和国家发改委印发通知。', ['科技部', '国家发改委']],
  ['Bureau', '湖州高新区管委会主任到会。', ['湖州高新区管委会']],
  ['Bureau', '海北医工信科创联盟成立。', []],
  ['Bureau', '海东新区管委会副主任周明陪同。', ['海东新区管委会']],
  ['Bureau', '省、市科技局领导到会。', ['省科技局', '市科技局']],
  ['Bureau', '南浔区、吴兴区、德清县科技局到会。', ['德清县科技局']],
  ['Bureau', '南湖区、秀洲区、吴兴区科技局到会。', ['南湖区科技局', '秀洲区科技局', '吴兴区科技局']],
  ['Bureau', '市科技局党委书记周明、副局长陈立到会。', ['市科技局']],
  ['Bureau', '各县（区）科技局到会。', []],
  ['Bureau', '代表湖州市委市政府致辞。', ['湖州市委', '市政府']],
  ['Bureau', '民进湖州市委到会。', ['民进湖州市委']],
  ['Bureau', '局长周明、装备制造处副处长陈立到会。', ['装备制造处']],
  [
    'Institute',
    '我院综合管理部、财务资产部、科研合作处和信息情报研究所负责人参加。',
    ['综合管理部', '财务资产部', '科研合作处', '信息情报研究所'],
  ],
  ['Company', '集团综合管理部、财务资产部、科研合作处负责人参加。', []],
  ['Institute', '光电物理所所长陈一到会。', ['光电物理所']],
  ['Institute', '听取建设方案及湖州技术转移中心情况汇报。', ['湖州技术转移中心']],
  ['Bureau', '企业所得税减免。', []],
  ['Park', '云溪管理区举行仪式。', ['云溪管理区']],
  ['Company', '湖州网讯（记者周明）近日，会议召开。', ['湖州网']],
  ['Bureau', '全市科技管理部门参加。', []],
  ['Institute', '各单位围绕市委、市政府中心工作开展服务。', []],
  ['Company', '活动在高新区科技广场举行。', []],
  ['Company', '聚焦智能科技、低碳科技、生命科技。', []],
  ['Association', '湖州助力创新联盟（下称联盟）成立。', ['湖州助力创新联盟', '联盟']],
  [
    'Bureau',
    '人民银行湖州市分行与市企业发展中心、市财政局到会。',
    ['人民银行湖州市分行', '市企业发展中心', '市财政局'],
  ],
  ['Institute', '智能制造研究院院长陈一到会。', ['智能制造研究院']],
  ['Institute', '投入超过先进企业所需比例。', []],
  ['Company', '协议由万禾联合控股集团有限公司总裁周明签署。', ['万禾联合控股集团有限公司']],
  ['Bureau', '海州第三医院党委书记陈一到会。', []],
  ['Bureau', '海州大学院长陈一、院学术委员会主任周明到会。', []],
  // Universities and schools with their faculties.
  ['University', '浙江大学、宁波大学等高校参加。', ['浙江大学', '宁波大学']],
  ['University', '海州师范大学计算机与信息学院院长陈一到会。', ['海州师范大学计算机与信息学院']],
  ['University', '海州大学教务处处长陈一到会。', ['海州大学教务处']],
  ['University', '湖州市第四中学举行活动。', ['湖州市第四中学']],
  ['University', '活动由环境科学与工程学院院长陈一主持。', ['环境科学与工程学院']],
  ['Bureau', '湖州市投资促进局商会处处长陈一到会。', ['湖州市投资促进局商会处']],
  // Institutes, laboratories, centres, hospitals.
  ['Institute', '一行参观了染整科学与技术教育部重点实验室。', ['染整科学与技术教育部重点实验室']],
  ['Institute', '一行来到湿法冶金国家重点实验室。', ['湿法冶金国家重点实验室']],
  ['Institute', '浙江大学湖州新材料研究院完成签约。', ['浙江大学湖州新材料研究院']],
  ['Institute', '大连干旱与湿地生态研究院参与起草。', ['大连干旱与湿地生态研究院']],
  ['Institute', '名单含“浙江省晨曦光学企业研究院”等4家。', ['浙江省晨曦光学企业研究院']],
  ['Institute', '湖州市第一人民医院与中国科学院自动化研究所合作。', ['湖州市第一人民医院', '中国科学院自动化研究所']],
  ['Institute', '会上，海藻生物能源联合实验室正式揭牌。', ['海藻生物能源联合实验室']],
  // Companies with legal forms, brands, branches.
  ['Company', '浙江立新检测设备有限公司总经理陈一到会。', ['浙江立新检测设备有限公司']],
  ['Company', '一行考察了蓝海电气江苏有限公司。', ['蓝海电气江苏有限公司']],
  // Parks.
  ['Park', '一行来到青藤国家高新区考察。', ['青藤国家高新区']],
  ['Park', '会上就高新区规划作了介绍，一行6人来湖州科创园参观。', ['湖州科创园']],
  ['Company', '杭州安达尔软件开发有限公司与会。', ['杭州安达尔软件开发有限公司']],
  ['Company', '安达尔信息技术（集团）股份有限公司成立。', ['安达尔信息技术（集团）股份有限公司']],
  ['Company', '走访了重点企业杭州安达尔集团。', ['杭州安达尔集团']],
  ['Company', '华为、腾讯参加。', ['华为', '腾讯']],
  ['Company', '海德曼科技首席执行官张三丰到会。', ['海德曼科技']],
  // Parks and associations.
  ['Park', '位于湖州南太湖智慧谷创业园的项目。', ['湖州南太湖智慧谷创业园']],
  ['Park', '企业落户湖州国家高新区。', ['湖州国家高新区']],
  [
    'Association',
    '中国城市规划学会和浙江省绿色低碳产业发展协会主办。',
    ['中国城市规划学会', '浙江省绿色低碳产业发展协会'],
  ],
  ['Association', '湖州市科协主席陈一致辞。', ['湖州市科协']],
]

describe('organisations', () => {
  it.each(cases)('%s: %s', (type, text, names) => {
    expect(namesOf(text, type)).toEqual(names)
  })

  const none: string[] = [
    '要加强企业研究院和重点实验室建设。',
    '优化产业格局，完善创新体系。',
    '各镇街道要抓好孵化器建设。',
    '鼓励高校、科研院所和企业开展合作。',
  ]
  it.each(none)('%s names no organisation', (text) => {
    expect(find(text).filter(({ type }) => type !== 'Event')).toEqual([])
  })

  it('keeps the two parties of a joint laboratory as mentions inside it', () => {
    const surfaces = find('海德曼科技与宁波大学智能制造联合实验室揭牌。海德曼科技总裁陈一到会。').map(
      ({ surface }) => surface,
    )
    expect(surfaces).toContain('海德曼科技与宁波大学智能制造联合实验室')
    expect(surfaces).toContain('宁波大学')
  })

  it('finds a declared short form and a brand elsewhere in the document', () => {
    const text = '晨曦光电（湖州）有限公司（以下简称“晨曦光电”）成立。\n会上，晨曦光电介绍了情况。'
    expect(namesOf(text, 'Company')).toEqual(['晨曦光电（湖州）有限公司', '晨曦光电'])
  })

  it('takes the members of a list of companies for companies', () => {
    expect(namesOf('携手中国电信、蓝图斯、全泰科技等企业。', 'Company')).toEqual(['中国电信', '蓝图斯', '全泰科技'])
  })
})
