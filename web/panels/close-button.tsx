// Closes the details of what is selected: the same button on an entity and on a tie.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { session } from '../state/session.ts'
import { deselect } from '../state/view.ts'

export function CloseButton(): ReactNode {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('entity.close')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('entity.close')}
        onClick={() => session.take(deselect)}
      >
        <IconX size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
