// A second worked example for the prompt: border cases where readers go wrong. Hosts and guests, leaders of a place, a
// place within a place, a head unit left out, a list under its opening line, a row of a table, and things without a name.
import type { ExampleLine } from './example.ts'

export const caseHomePlace = '岩溪市'

export const caseLines: readonly ExampleLine[] = [
  { mark: '标题', text: '岩溪市迎来省级调研' },
  {
    text: '4月9日，云杉省科技厅副厅长黎望川、成果转化处处长宿鸣涧一行来我市调研，云杉工业大学教授明若水随同，市委副书记、市长裴知秋和市领导桑落、卫青岚陪同。',
  },
  { text: '调研组先后察看了枫桥区云谷产业园和园内企业白榆智造有限公司，听取了有关部门的汇报。' },
  {
    text: '当天，市科技局联合市财政局召开成果对接会，云杉工业大学、白榆智造等单位代表参加，市科技局副局长简朝云主持。',
  },
  { text: '据介绍，一家龙头企业即将落户该园区，全市已有高新技术企业86家，建成重点实验室5个。' },
  { text: '另讯，第三届岩溪智造大赛日前在云杉省临江市落幕，获一等奖的有：' },
  { text: '白榆智造 逐光队' },
  { text: '云杉工业大学机械学院 青榆团队' },
  { mark: '图注', text: '项目名称\t承担单位\t负责人' },
  { text: '高精度谐波减速器研制\t白榆智造\t江照野' },
] as const

const bare = { role: '', headAs: '', tailAs: '' } as const

export const caseAnswer = {
  entities: [
    { id: 1, type: 'Place', name: '岩溪市', aliases: [] },
    { id: 2, type: 'Bureau', name: '云杉省科技厅', aliases: [] },
    { id: 3, type: 'Person', name: '黎望川', aliases: [] },
    { id: 4, type: 'Bureau', name: '云杉省科技厅成果转化处', aliases: ['成果转化处'] },
    { id: 5, type: 'Person', name: '宿鸣涧', aliases: [] },
    { id: 6, type: 'University', name: '云杉工业大学', aliases: [] },
    { id: 7, type: 'Person', name: '明若水', aliases: [] },
    { id: 8, type: 'Bureau', name: '岩溪市委', aliases: ['市委'] },
    { id: 9, type: 'Person', name: '裴知秋', aliases: [] },
    { id: 10, type: 'Person', name: '桑落', aliases: [] },
    { id: 11, type: 'Person', name: '卫青岚', aliases: [] },
    { id: 12, type: 'Place', name: '枫桥区', aliases: [] },
    { id: 13, type: 'Park', name: '云谷产业园', aliases: ['枫桥区云谷产业园'] },
    { id: 14, type: 'Company', name: '白榆智造有限公司', aliases: ['白榆智造'] },
    { id: 15, type: 'Bureau', name: '岩溪市科技局', aliases: ['市科技局'] },
    { id: 16, type: 'Bureau', name: '岩溪市财政局', aliases: ['市财政局'] },
    { id: 17, type: 'Event', name: '成果对接会', aliases: [] },
    { id: 18, type: 'Person', name: '简朝云', aliases: [] },
    { id: 19, type: 'Event', name: '第三届岩溪智造大赛', aliases: ['岩溪智造大赛'] },
    { id: 20, type: 'Place', name: '临江市', aliases: ['云杉省临江市'] },
    { id: 21, type: 'Honor', name: '一等奖', aliases: [] },
    { id: 22, type: 'University', name: '云杉工业大学机械学院', aliases: [] },
    { id: 23, type: 'Project', name: '高精度谐波减速器研制', aliases: [] },
    { id: 24, type: 'Person', name: '江照野', aliases: [] },
  ],
  relations: [
    { heads: [3], type: 'HOLDS_POST', tails: [2], s: [2], ...bare, role: '副厅长' },
    { heads: [5], type: 'HOLDS_POST', tails: [4], s: [2], ...bare, role: '处长' },
    { heads: [4], type: 'PART_OF', tails: [2], s: [2], ...bare },
    { heads: [7], type: 'HOLDS_POST', tails: [6], s: [2], ...bare, role: '教授' },
    { heads: [9], type: 'HOLDS_POST', tails: [8], s: [2], ...bare, role: '副书记' },
    { heads: [9], type: 'HOLDS_POST', tails: [1], s: [2], ...bare, role: '市长', tailAs: '市长' },
    { heads: [10, 11], type: 'HOLDS_POST', tails: [1], s: [2], ...bare, role: '领导', tailAs: '市领导' },
    { heads: [3, 5, 7], type: 'VISITS', tails: [1], s: [2], ...bare, tailAs: '我市' },
    { heads: [3, 5, 7], type: 'VISITS', tails: [13, 14], s: [2, 3], ...bare },
    { heads: [13], type: 'LOCATED_IN', tails: [12], s: [3], ...bare },
    { heads: [14], type: 'LOCATED_IN', tails: [13], s: [3], ...bare },
    { heads: [15], type: 'ORGANIZES', tails: [17], s: [4], ...bare },
    { heads: [15], type: 'COOPERATES_WITH', tails: [16], s: [4], ...bare },
    { heads: [16, 6, 14, 18], type: 'PARTICIPATES_IN', tails: [17], s: [4], ...bare },
    { heads: [18], type: 'HOLDS_POST', tails: [15], s: [4], ...bare, role: '副局长' },
    { heads: [19], type: 'LOCATED_IN', tails: [20], s: [6], ...bare },
    { heads: [14], type: 'RECEIVES', tails: [21], s: [6, 7], ...bare },
    { heads: [22], type: 'RECEIVES', tails: [21], s: [6, 8], ...bare },
    { heads: [22], type: 'PART_OF', tails: [6], s: [8], ...bare },
    { heads: [14, 24], type: 'UNDERTAKES', tails: [23], s: [9, 10], ...bare },
  ],
} as const
