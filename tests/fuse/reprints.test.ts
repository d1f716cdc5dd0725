import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  parseSignature,
  REPRINT_LIKENESS,
  toLikeness,
  toSignature,
  toSignatureText,
} from '../../src/domain/signature.ts'
import { findReprints, type SignedDocument } from '../../src/fuse/reprints.ts'

const BODY =
  '近日，云溪市科技局局长孙远航一行赴北湖高新区调研，实地察看了云溪大学科技园的建设情况，并与园区负责人座谈，听取企业在技术攻关、人才引进和成果转化方面的意见。孙远航指出，要加强与云溪大学的合作，推动成果转化落地，提升园区的服务能力，为企业发展提供有力支撑。北湖高新区管委会主任周明、云溪大学科技园总经理李思远参加调研，市科技局有关科室负责同志陪同。园区现有企业128家，其中高新技术企业36家，去年实现产值42亿元。'
const OTHER =
  '4月18日，孙远航局长来到位于北湖的大学科技园，走进企业车间和实验室，详细了解产品研发进展。他说，园区要做好服务，帮助企业解决难题，与高校一道把更多成果变成产品。周明、李思远等参加。目前园区共有一百多家企业入驻，产值超过四十亿元，高新技术企业占近三成。'

const likenessOf = (a: string, b: string): number => toLikeness(toSignature(a)!, toSignature(b)!)

describe('the likeness of two texts', () => {
  it.each<[string, string, boolean]>([
    ['the same text', BODY, true],
    ['another layout and other signs', BODY.replaceAll('，', ', ').replaceAll('。', '.\n　　'), true],
    ['another headline, byline and source', `孙远航调研北湖高新区\n记者 赵一鸣\n${BODY}\n来源：云溪日报`, true],
    [
      'a first sentence that is worded anew',
      BODY.replace('近日，', '本报讯（记者 赵一鸣）4月18日，').replace('一行赴', '带队到'),
      true,
    ],
    ['a last sentence cut off', BODY.slice(0, BODY.indexOf('园区现有企业')), true],
    ['a report of the same event in other words', OTHER, false],
    ['a half of it among other news', `${BODY.slice(0, BODY.length / 2)}${OTHER}`, false],
    [
      'another text',
      '北湖集团与云溪大学签约共建实验室，双方将在新材料方向开展研究，项目总投资两亿元，计划三年内建成并投入使用，签约仪式在北湖举行，双方负责人出席并致辞。',
      false,
    ],
  ])('%s', (_, text, isReprint) => {
    const likeness = likenessOf(BODY, text)
    // The threshold stands well apart from both kinds.
    expect(likeness >= REPRINT_LIKENESS).toBe(isReprint)
    expect(Math.abs(likeness - REPRINT_LIKENESS)).toBeGreaterThan(0.1)
  })
  it('is not told of short texts', () => {
    expect(toSignature('云溪市科技局召开会议。')).toBeUndefined()
  })
  it('is kept by writing a signature down', () => {
    const signature = toSignature(BODY)!
    expect(parseSignature(toSignatureText(signature))).toEqual(signature)
    expect(parseSignature('a b c')).toBeUndefined()
  })
})

describe('findReprints', () => {
  const sign = (id: string, text: string, publishedOn?: string): SignedDocument => ({
    id,
    signature: toSignatureText(toSignature(text)!),
    ...(publishedOn && { publishedOn }),
  })
  const documents = [
    sign('doc_b', `北湖调研记\n${BODY}`, '2023-04-20'),
    sign('doc_a', BODY, '2023-04-19'),
    sign('doc_c', OTHER, '2023-04-18'),
    sign('doc_d', `${BODY}来源：云溪发布`),
  ]

  it('is not misled by notices of one form that name others', () => {
    const notice = (institute: string, company: string): SignedDocument => ({
      ...sign(
        `doc_${institute}`,
        `江澜省科技厅公示拟认定机构。根据有关办法，经单位申报、专家评审和现场核查，现将拟认定的${institute}予以公示，依托单位为${company}，公示期为五个工作日。任何单位和个人如有异议，请以书面形式向江澜省科技厅反映，并提供联系方式和有关证明材料。`,
      ),
      names: [company, '江澜省科技厅', institute].sort(),
    })
    const [first, second] = [
      notice('江澜氢能研究院', '青禾动力有限公司'),
      notice('云禾光伏研究院', '白鹭能源有限公司'),
    ] as const
    expect(toLikeness(parseSignature(first.signature)!, parseSignature(second.signature)!)).toBeGreaterThan(
      REPRINT_LIKENESS,
    )
    expect(findReprints([first, second])).toEqual([])
    const names = [...first.names!, '云溪日报'].sort()
    expect(findReprints([first, { ...first, id: 'doc_z', names }])).toMatchObject([{ id: 'doc_江澜氢能研究院' }])
  })
  it('links reprints to the oldest print', () => {
    expect(findReprints(documents)).toEqual([
      { id: 'doc_b', of: 'doc_a', likeness: expect.any(Number) },
      { id: 'doc_d', of: 'doc_a', likeness: expect.any(Number) },
    ])
  })
  it('does so in any order', () => {
    const expected = findReprints(documents)
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(findReprints(shuffled)).toEqual(expected)
      }),
      { seed: 61 },
    )
  })
})
