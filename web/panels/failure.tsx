// Says in words that something could not be read, with the code and a way to try again.
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api/client.ts'
import classes from './failure.module.css'

export function Failure({ error, onRetry }: { error: Error; onRetry: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className={classes.failure} role="alert">
      <strong>{t('failed.title')}</strong>
      <span>{t('failed.code', { code: error instanceof ApiError ? error.code : 'UNKNOWN' })}</span>
      <Button size="xs" variant="light" onClick={onRetry}>
        {t('failed.again')}
      </Button>
    </div>
  )
}
