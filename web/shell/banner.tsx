// Says when the server or its database cannot be reached, and that what is shown stays.
import { Loader } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { availability } from '../api/availability.ts'
import { useCell } from '../state/cell.ts'
import classes from './banner.module.css'

export function Banner(): ReactNode {
  const { t } = useTranslation()
  const state = useCell(availability)
  return (
    <div role="status" aria-live="polite">
      {state !== 'here' && (
        <div className={classes.banner} data-testid="banner">
          <IconPlugConnectedX size={18} aria-hidden="true" />
          <span>
            <strong>{t(state === 'server-away' ? 'away.server' : 'away.database')}</strong> {t('away.kept')}
          </span>
          <Loader size={14} color="currentColor" aria-hidden="true" />
        </div>
      )}
    </div>
  )
}
