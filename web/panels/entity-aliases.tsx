// Other written forms of an entity, each with the rule that joined it, in words.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Alias } from '../api/types.ts'
import { useLanguage } from '../text/language.ts'
import { toRuleText } from '../text/rules.ts'
import classes from './entity.module.css'
import { Section } from './parts.tsx'

export function EntityAliases({ aliases }: { aliases: readonly Alias[] }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  if (aliases.length === 0) return null
  return (
    <Section title={t('entity.aliases')} count={aliases.length} testId="aliases">
      <ul className={classes.aliases}>
        {aliases.map(({ text, rule }) => (
          <li key={text}>
            <span lang="zh">{text}</span>
            <small>{toRuleText(rule, language)}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
