// The forms that a brief can be had in, in the order of the menu.
import type { Brief } from './brief.ts'
import { toMarkdown } from './markdown.ts'

export interface BriefForm {
  readonly id: 'docx' | 'markdown'
  /** As everybody calls it, in any language. */
  readonly name: string
  readonly extension: string
  readonly mime: string
  write(brief: Brief): string | Promise<Blob>
}

export const BRIEF_FORMS: readonly BriefForm[] = [
  {
    id: 'docx',
    name: 'Word',
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (brief) => (await import('./docx.ts')).toDocx(brief),
  },
  { id: 'markdown', name: 'Markdown', extension: 'md', mime: 'text/markdown;charset=utf-8', write: toMarkdown },
]
