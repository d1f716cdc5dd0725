import { describe, expect, test } from 'vitest'
import { toFileName } from '../../../web/export/file-name.ts'
import { createLinks } from '../../../web/export/links.ts'
import { parseAddress } from '../../../web/state/address.ts'
import { START } from '../../../web/state/view.ts'

describe('links back to the explorer', () => {
  const links = createLinks('http://localhost:4000/', { ...START, hidden: ['ent_9'] })
  const open = (link: string) => parseAddress(new URL(link).search)

  test('the view is the same view', () => {
    expect(open(links.view)).toEqual({ ...START, hidden: ['ent_9'] })
  })
  test('an entity is opened with its neighbours, and selected', () => {
    expect(open(links.toEntity('ent_1'))).toMatchObject({
      focus: ['ent_1'],
      selection: { kind: 'entity', id: 'ent_1' },
    })
  })
  test('a tie is opened with its two ends, and selected', () => {
    expect(open(links.toRelation({ id: 'rel_1', head: 'ent_1', tail: 'ent_2' }))).toMatchObject({
      focus: ['ent_1', 'ent_2'],
      reach: 0,
      selection: { kind: 'relation', id: 'rel_1' },
    })
  })
  test('a sentence is opened in its original', () => {
    expect(open(links.toPlace('doc_1', 42))).toMatchObject({ pane: 'text', document: { id: 'doc_1', at: 42 } })
  })
})

test.each([
  ['云禾市科技局的合作网络', 'svg', undefined, '云禾市科技局的合作网络-2024-05-01.svg'],
  ['a/b\\c:d*?"<>|\n', 'csv', '实体', 'a b c d-实体-2024-05-01.csv'],
  ['', 'json', undefined, 'gongbao-2024-05-01.json'],
])('the file of %j', (title, extension, part, name) => {
  expect(toFileName(title, '2024-05-01', extension, part)).toBe(name)
})
