// Paragraphs as bulletins write them, with invented names: meetings, visits, signings, awards, reports, figures.
import type { Home, Names } from './words.ts'

export type Template = (home: Home, names: Names) => string

export const headlines: readonly Template[] = [
  ({ city }, n) => `${city}召开${n.field()}产业发展推进会`,
  ({ short }, n) => `${short}与${n.university()}签署战略合作协议`,
  (_, n) => `${n.institute()}揭牌成立`,
  ({ city }, n) => `${n.company()}入选${city}高新技术企业`,
  (_, n) => `${n.university()}专家一行到${n.park()}考察`,
]

export const paragraphs: readonly Template[] = [
  ({ city }, n) =>
    `${n.month()}月${n.day()}日，${city}科技工作会议在${city}召开。市委副书记、市长${n.person()}，副市长${n.person()}出席会议并讲话，市${n.bureau()}局长${n.person()}主持会议，市${n.bureau()}、市${n.bureau()}等部门负责人和${n.company()}、${n.company()}等企业代表参加会议。`,
  (_, n) => {
    const [university, company] = [n.university(), n.company()]
    return `${n.year()}年${n.month()}月${n.day()}日，${university}与${company}在${n.short()}举行产学研合作签约仪式，双方将共建${n.field()}联合实验室。${university}副校长${n.person()}、${company}董事长${n.person()}分别代表双方签字。根据协议，${company}将投入资金${n.number()}万元，用于${n.field()}关键技术的研究和成果转化。`
  },
  (_, n) =>
    `日前，${n.institute()}院长${n.person()}教授一行${n.day()}人走访了${n.company()}和${n.group()}，实地察看了生产线和研发中心，听取了总经理${n.person()}关于企业发展情况的汇报，并就${n.field()}领域的技术难题与技术人员进行了深入交流。`,
  ({ province, city }, n) =>
    `近日，${province}科学技术厅公布了${n.year()}年度省级企业研究院名单，${city}${n.company()}、${n.company()}和${n.company()}榜上有名。至此，该市省级企业研究院总数达到${n.number()}家，位居全省前列。`,
  (_, n) => {
    const park = n.park()
    return `${park}位于${n.place()}，规划面积${n.amount()}平方公里，现有入驻企业${n.number()}家，其中高新技术企业${n.number()}家，${n.year()}年实现产值${n.amount()}亿元，同比增长${n.amount()}%。园区先后被认定为国家级科技企业孵化器、省级特色产业基地。目前，园区内在孵企业${n.number()}余家，孵化面积${n.amount()}万平方米，引进高层次人才${n.number()}名。`
  },
  ({ city }, n) =>
    `为贯彻落实《${city}关于加快${n.field()}产业发展的若干意见》，市${n.bureau()}会同市${n.bureau()}印发了《${city}${n.field()}产业三年行动计划》，计划到${n.year()}年培育规模以上企业${n.number()}家，研发投入占比达到${n.amount()}%以上。`,
  (_, n) => {
    const institute = n.institute()
    return `由${institute}承担的“${n.field()}关键技术研究与应用”项目通过了专家组验收。专家组由${n.university()}${n.person()}教授、${n.university()}${n.person()}研究员等${n.day()}位专家组成。该项目由${n.company()}和${n.university()}联合实施，申请发明专利${n.number()}项，授权${n.day()}项。`
  },
  ({ city }, n) =>
    `在${city}第${n.day()}届${n.field()}创新创业大赛上，${n.company()}的“智能检测平台”项目获得一等奖，${n.university()}团队获得二等奖。大赛由${city}人民政府主办，市${n.bureau()}、${n.park()}管委会承办，共吸引${n.number()}个项目参赛。`,
  (_, n) =>
    `据了解，${n.company()}成立于${n.year()}年，是一家专业从事${n.field()}产品研发、生产和销售的国家高新技术企业，现有员工${n.number()}人，建有省级企业技术中心。公司总经理${n.person()}表示，下一步将继续加大研发投入，与${n.university()}、${n.institute()}开展更加紧密的合作。`,
  (_, n) => {
    const association = n.association()
    return `${association}第${n.day()}届会员大会在${n.short()}举行，${n.company()}董事长${n.person()}当选会长，${n.company()}总经理${n.person()}当选副会长，${n.person()}任秘书长。${association}现有会员单位${n.number()}家。`
  },
  ({ city, short }, n) =>
    `会议指出，今年以来，我市科技创新工作取得了新的成效。全市财政科技投入${n.amount()}亿元，新认定科技型中小企业${n.number()}家，专利授权量${n.number()}件。会议强调，各镇、街道和有关部门要进一步提高认识，加强协调，完善政策，优化服务，为${short}高质量发展提供有力支撑。${city}市委书记${n.person()}要求，要把创新摆在更加突出的位置。`,
  (_, n) => {
    const bank = `${n.short()}商业银行`
    return `签约仪式后，${n.person()}副校长一行在市${n.bureau()}副局长${n.person()}的陪同下参观了${n.park()}。${bank}行长${n.person()}表示，${bank}将为园区企业提供${n.amount()}亿元授信支持。`
  },
]
