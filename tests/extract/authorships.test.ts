import { describe, expect, it } from 'vitest'
import { findAuthorships } from '../../src/extract/authorships.ts'
import { resolveNames } from './resolving.ts'

const BODY = '近日，市科技局局长孙远航走访企业。'
const show = (text: string, persons: readonly string[]): string[] => {
  const resolved = resolveNames(text, Object.fromEntries(persons.map((name) => [name, 'Person'] as const)))
  return findAuthorships(resolved).map(
    ({ person, role, article }) =>
      `${resolved.entities[person]!.name} ${role} ${resolved.document.articles[article]!.title}`,
  )
}

describe('findAuthorships', () => {
  it.each([
    [
      'a byline of several',
      `市科技局走访企业\n记者 赵一鸣 通讯员 钱小川 吴小雨\n${BODY}`,
      ['赵一鸣 记者', '钱小川 通讯员', '吴小雨 通讯员'],
    ],
    [
      'a byline at the start of the report',
      `市科技局走访企业\n本报讯（记者 赵一鸣 实习生 钱小川 报道）${BODY}`,
      ['赵一鸣 记者', '钱小川 实习生'],
    ],
    ['names in brackets at the end', `市科技局走访企业\n${BODY}（赵一鸣 钱小川）`, ['赵一鸣 署名', '钱小川 署名']],
    ['words and picture', `市科技局走访企业\n文/赵一鸣 图/钱小川\n${BODY}`, ['赵一鸣 文', '钱小川 图']],
    ['a credit before the name', `市科技局走访企业\n${BODY}\n摄影 吴小雨`, ['吴小雨 摄影']],
    ['a credit after the name', `市科技局走访企业\n${BODY}\n吴小雨 摄`, ['吴小雨 摄']],
    ['a caption with a credit', `市科技局走访企业\n${BODY}\n图为走访现场（吴小雨 摄）`, ['吴小雨 摄']],
    ['nobody who is only reported on', `市科技局走访企业\n${BODY}`, []],
    ['nobody who is only shown', `市科技局走访企业\n${BODY}\n图为孙远航走访企业现场`, []],
  ])('reads %s', (_, text, expected) => {
    const persons = ['赵一鸣', '钱小川', '吴小雨', '孙远航']
    expect(show(text, persons)).toEqual(expected.map((each) => `${each} 市科技局走访企业`))
  })

  it('gives each article its own', () => {
    const text = `市科技局走访企业\n通讯员 赵一鸣\n${BODY}\n北湖学院召开座谈会\n通讯员 赵一鸣\n${BODY}`
    expect(show(text, ['赵一鸣'])).toEqual(['赵一鸣 通讯员 市科技局走访企业', '赵一鸣 通讯员 北湖学院召开座谈会'])
  })
})
