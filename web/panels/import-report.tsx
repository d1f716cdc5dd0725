// How an import goes, file by file, and what came of it; found again by its id in the address.
import { Button, Progress } from '@mantine/core'
import { IconTopologyStar3 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportJob, isEnded, useImportJob } from '../api/import-job.ts'
import { session } from '../state/session.ts'
import { openScreen } from '../state/view.ts'
import { toFailureText } from '../text/import-errors.ts'
import { useLanguage } from '../text/language.ts'
import classes from './import.module.css'
import { ImportFile } from './import-file.tsx'

/** Of so few files each shows its details at once. */
const FEW = 3

export function ImportReport({ id }: { id: string }): ReactNode {
  const { t } = useTranslation()
  const { job, isAway } = useImportJob(id)
  if (job === null) return <p className={classes.failure}>{t('imports.jobGone')}</p>
  return (
    <div aria-busy={job === undefined} data-testid="import-job" data-state={job?.state}>
      {isAway && (
        <p className={classes.failure} role="status">
          {t('imports.reconnecting')}
        </p>
      )}
      {job ? <Job job={job} /> : <p className={classes.note}>{t('imports.jobLoading')}</p>}
    </div>
  )
}

function Job({ job }: { job: ImportJob }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { state, done, total, files, error } = job
  const isOver = isEnded(job)
  const words = {
    WAITING: t('imports.waiting'),
    RUNNING: t('imports.running', { done, total }),
    DONE: t('imports.done', { count: files.length }),
    FAILED: t('imports.failed'),
  }[state]
  const outcomes = [...Map.groupBy(files, ({ outcome }) => outcome)]
  // The last is the newest: while it runs it stands on top.
  const shown = isOver ? sortFailedFirst(files) : files.toReversed()
  return (
    <>
      <div className={classes.state}>
        <strong role="status">{words}</strong>
        {outcomes.map(([outcome, list]) => (
          <span key={outcome} className={classes.outcome} data-outcome={outcome}>
            {t(`imports.outcome.${outcome}`)} {list.length}
          </span>
        ))}
        {isOver && (
          <Button
            size="xs"
            className={classes.show}
            leftSection={<IconTopologyStar3 size={14} />}
            onClick={() => session.take(openScreen('graph'))}
          >
            {t('imports.show')}
          </Button>
        )}
      </div>
      {!isOver && (
        <Progress
          value={total === 0 ? 0 : (100 * done) / total}
          animated={state === 'RUNNING'}
          aria-label={t('imports.job')}
          mb="md"
        />
      )}
      {error && (
        <p className={classes.failure} role="alert">
          {toFailureText(error, language).join(' ')} {t('imports.kept')}
        </p>
      )}
      <ul className={classes.files}>
        {shown.map((file) => (
          // An archive may be told of more than once; what was told keeps its place.
          <ImportFile
            key={`${files.indexOf(file)} ${file.source}`}
            file={file}
            isOpen={isOver && files.length <= FEW}
          />
        ))}
      </ul>
    </>
  )
}

/** What was not read wants to be seen first. */
const sortFailedFirst = (files: ImportJob['files']): ImportJob['files'] =>
  [...files].sort((a, b) => Number(b.outcome === 'FAILED') - Number(a.outcome === 'FAILED'))
