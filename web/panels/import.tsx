// The screen of imports: what is to be read is put in, and how the import goes and what came of it is shown.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { session, useView } from '../state/session.ts'
import { openJob } from '../state/view.ts'
import classes from './import.module.css'
import { ImportForm } from './import-form.tsx'
import { ImportReport } from './import-report.tsx'
import frame from './screen.module.css'

export function ImportScreen(): ReactNode {
  const { t } = useTranslation()
  const { job } = useView()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keys.
    <div className={frame.scrolling} tabIndex={0} data-testid="import">
      <div className={classes.inner}>
        <div className={classes.top}>
          <h2 className={classes.title}>{t('imports.title')}</h2>
          {job !== undefined && (
            <Button
              size="xs"
              variant="light"
              leftSection={<IconPlus size={14} />}
              onClick={() => session.take(openJob(undefined))}
            >
              {t('imports.next')}
            </Button>
          )}
        </div>
        {job === undefined ? <ImportForm /> : <ImportReport key={job} id={job} />}
      </div>
    </div>
  )
}
