// One file of an import: what became of it, why it was refused, what was found and what was doubtful.
import { Button, UnstyledButton } from '@mantine/core'
import { IconBook2, IconChevronRight, IconTopologyStar3 } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportedFile, useDocumentEntities } from '../api/import-job.ts'
import { session } from '../state/session.ts'
import { drawOnly, openDocument } from '../state/view.ts'
import { toFailureText } from '../text/import-errors.ts'
import { toIssueText } from '../text/issues.ts'
import { useLanguage } from '../text/language.ts'
import classes from './import.module.css'
import { EntityLink } from './parts.tsx'
import { ReprintLinks } from './reprint-links.tsx'

export function ImportFile({ file, isOpen: isOpenAtFirst }: { file: ImportedFile; isOpen: boolean }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const [wanted, setWanted] = useState<boolean | undefined>(undefined)
  const { source, outcome, document, entities, relations, error } = file
  const isOpen = document !== null && (wanted ?? isOpenAtFirst)
  const [why, what] = error ? toFailureText(error, language) : ['', '']
  return (
    <li className={classes.file} data-outcome={outcome} data-testid="imported-file">
      <div className={classes.head}>
        {document ? (
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-label={t('imports.details', { name: source })}
            onClick={() => setWanted(!isOpen)}
          >
            <IconChevronRight size={16} aria-hidden="true" />
          </UnstyledButton>
        ) : (
          <span className={classes.toggle} />
        )}
        <span className={classes.outcome} data-outcome={outcome} title={t(`imports.outcomeHint.${outcome}`)}>
          {t(`imports.outcome.${outcome}`)}
        </span>
        <span className={classes.path} lang="zh">
          {source}
        </span>
        {document?.reprintOf && (
          <span className={classes.size} title={t('reader.isReprint')}>
            {t('imports.reprint')}
          </span>
        )}
        {entities !== null && (
          <span className={classes.size}>{t('imports.counts', { entities, relations: relations ?? 0 })}</span>
        )}
      </div>
      {error && (
        <p className={classes.reason}>
          {why} <span>{what}</span> <code>{t('imports.code', { code: error.code })}</code>
        </p>
      )}
      {isOpen && document && <Details file={file} document={document} />}
    </li>
  )
}

function Details({
  file: { issues },
  document,
}: {
  file: ImportedFile
  document: NonNullable<ImportedFile['document']>
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data: entities = [] } = useDocumentEntities(document.id)
  const refused = issues.filter(({ code }) => code === 'LLM_FACT_REFUSED').length
  const doubtful = [...Map.groupBy(issues, ({ code }) => code)].filter(([code]) => !code.startsWith('LLM_FACT'))
  return (
    <div className={classes.details}>
      <strong lang="zh">{document.title}</strong>
      <ReprintLinks document={document} />
      <div className={classes.buttons}>
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconBook2 size={14} />}
          onClick={() => session.take(openDocument(document.id))}
        >
          {t('imports.original')}
        </Button>
        {entities.length > 0 && (
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconTopologyStar3 size={14} />}
            onClick={() => session.take(drawOnly(entities.map(({ id }) => id)))}
          >
            {t('imports.draw')}
          </Button>
        )}
      </div>
      {entities.length > 0 && (
        <section aria-label={t('imports.important')}>
          <h4>{t('imports.important')}</h4>
          <div className={classes.entities}>
            {entities.slice(0, 6).map((entity) => (
              <EntityLink key={entity.id} entity={entity} />
            ))}
          </div>
        </section>
      )}
      <h4>
        {doubtful.length === 0
          ? t('imports.noneSure')
          : t('imports.issues', { count: doubtful.reduce((sum, [, list]) => sum + list.length, 0) })}
      </h4>
      {doubtful.length > 0 && (
        <ul>
          {doubtful.map(([code, list]) => (
            <li key={code}>
              {toIssueText(code, language)}
              {list.length > 1 && ` × ${list.length}`}
            </li>
          ))}
        </ul>
      )}
      {refused > 0 && <p className={classes.note}>{t('imports.refused', { count: refused })}</p>}
    </div>
  )
}
