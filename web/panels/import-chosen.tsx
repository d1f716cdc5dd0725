// The files that wait to be sent; each can be taken out, and what will not be sent is marked with the reason.
import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenFile, UploadLimits } from '../api/import-job.ts'
import { isTooLarge, toMostBytes, toSizeText } from '../state/chosen-files.ts'
import classes from './import.module.css'

interface Props {
  readonly chosen: readonly ChosenFile[]
  readonly sent: readonly ChosenFile[]
  readonly limits: UploadLimits | undefined
  readonly onChange: (chosen: readonly ChosenFile[]) => void
}

const SHOWN = 100

export function ImportChosen({ chosen, sent, limits, onChange }: Props): ReactNode {
  const { t } = useTranslation()
  const size = toSizeText(chosen.reduce((sum, { file }) => sum + file.size, 0))
  const isSent = new Set(sent)
  // What is not sent has to be seen before it is looked for.
  const sorted = [...chosen].sort((a, b) => Number(isSent.has(a)) - Number(isSent.has(b)))
  const left = chosen.filter((each) => !isTooLarge(each, limits)).length - sent.length
  const toWords = (each: ChosenFile): string => {
    if (limits && isTooLarge(each, limits))
      return t('imports.tooLarge', { size: toSizeText(toMostBytes(each, limits)) })
    const own = toSizeText(each.file.size)
    return isSent.has(each) ? own : t('imports.notNow', { size: own })
  }
  return (
    <section className={classes.chosen} aria-label={t('imports.chosen', { count: chosen.length, size })}>
      <header>
        <strong role="status">{t('imports.chosen', { count: chosen.length, size })}</strong>
        <Button variant="subtle" size="compact-xs" onClick={() => onChange([])}>
          {t('imports.clear')}
        </Button>
      </header>
      {limits && left > 0 && (
        <p className={classes.failure}>
          {t('imports.tooMany', { count: left, files: limits.files, size: toSizeText(limits.bytes) })}
        </p>
      )}
      <ul>
        {sorted.slice(0, SHOWN).map((each) => (
          <li key={each.path} data-refused={!isSent.has(each)}>
            <span className={classes.path} lang="zh">
              {each.path}
            </span>
            <span className={classes.size}>{toWords(each)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('imports.remove', { name: each.path })}
              onClick={() => onChange(chosen.filter((other) => other !== each))}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {chosen.length > SHOWN && <p className={classes.note}>{t('imports.more', { count: chosen.length - SHOWN })}</p>}
    </section>
  )
}
