// Rule ids of the extraction in words, Chinese and English; an id that is not listed is shown as it is.
import type { Language } from './language.ts'

interface RuleText {
  readonly zh: string
  readonly en: string
}

/** By whole id, or by its first part: `post` serves `post/title-chain` where that is not listed itself. */
const RULES: Readonly<Record<string, RuleText>> = {
  bracket: { zh: '文中括号注明', en: 'given in brackets in the text' },
  'short-for': { zh: '文中写明“以下简称”', en: 'the text says “hereafter”' },
  'region-completed': { zh: '补全所属地区', en: 'region completed' },
  'official-abbreviation': { zh: '机构规范简称', en: 'official abbreviation' },
  'last-part': { zh: '省去前面的限定词', en: 'leading words left out' },
}

/** The rule in words. */
export const toRuleText = (rule: string, language: Language): string =>
  (RULES[rule] ?? RULES[rule.split('/')[0]!])?.[language] ?? rule
