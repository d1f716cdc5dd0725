// Codes of import issues in words, Chinese and English; a code that is not listed is shown as it is.
import type { Language } from './language.ts'

const ISSUES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  AMBIGUOUS_ANAPHOR: { zh: '指代不明', en: 'unclear reference' },
  ENTITY_DISPUTED: { zh: '规则与模型对实体看法不同', en: 'rules and model disagree on an entity' },
  FOUND_BY_ONE: { zh: '只有一种读法发现的联系', en: 'ties that only one way of reading found' },
  FRONT_MATTER_DATE: { zh: '文件头的日期无法辨认', en: 'unreadable date in the head of the file' },
  FRONT_MATTER_LINE: { zh: '文件头有看不懂的一行', en: 'a line in the head of the file that says nothing' },
  FRONT_MATTER_OPEN: { zh: '文件头没有结束', en: 'the head of the file does not end' },
  LIST_CUT: { zh: '列表页的链接没有读全', en: 'not every link of the list was read' },
  LLM_FACT_REFUSED: {
    zh: '模型给出的事实原文不支持，未采用',
    en: 'a fact of the model that the text does not bear out',
  },
  LLM_FACTS_REFUSED: { zh: '模型有事实未被采用', en: 'facts of the model were refused' },
  LLM_REFUSED: { zh: '模型拒绝读这一段', en: 'the model refused to read a part' },
  LLM_UNREAD: { zh: '模型没有读成这一句', en: 'a sentence that the model did not read' },
  POST_WITHOUT_ORGANISATION: { zh: '职务没有说明单位', en: 'a post without its organisation' },
  RELATION_DISPUTED: { zh: '规则与模型对联系看法不同', en: 'rules and model disagree on a tie' },
  REPLACEMENT_CHARACTERS: { zh: '文中有损坏的字', en: 'damaged characters in the text' },
  ROLE_DISPUTED: { zh: '规则与模型对职务看法不同', en: 'rules and model disagree on a post' },
  SENTENCE_TOO_LONG: { zh: '句子过长', en: 'a sentence that is too long' },
  SKIPPED_FILE: { zh: '跳过的文件', en: 'a file that was passed over' },
  UNSAFE_PATH: { zh: '压缩包内的路径不安全，未解开', en: 'an unsafe path inside the archive' },
  WRONG_CHARSET_DECLARED: {
    zh: '声明的编码与实际不符，已按实际读取',
    en: 'the declared charset was wrong; the real one was used',
  },
}

/** The issue's code in words. */
export const toIssueText = (code: string, language: Language): string => ISSUES[code]?.[language] ?? code
