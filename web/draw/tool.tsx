// A tool at the edge of a drawing: a button with its name beside it; and those that every drawing has.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { session, useSession } from '../state/session.ts'
import type { Drawing } from './drawing.ts'

interface Props {
  readonly label: string
  readonly icon: ReactNode
  readonly isOff?: boolean
  /** Given for a tool that is on or not. */
  readonly isOn?: boolean
  readonly testId: string
  onClick(): void
}

export function Tool({ label, icon, isOff = false, isOn, testId, onClick }: Props): ReactNode {
  return (
    <Tooltip label={label} position="left">
      <ActionIcon
        variant={isOn ? 'light' : 'subtle'}
        color={isOn ? 'ink' : 'gray'}
        aria-label={label}
        aria-pressed={isOn}
        disabled={isOff}
        onClick={onClick}
        data-testid={testId}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

export function UndoTools({ testId }: { testId: string }): ReactNode {
  const { t } = useTranslation()
  const { past, future } = useSession()
  return (
    <>
      <Tool
        label={t('canvas.undo')}
        testId={`${testId}-undo`}
        isOff={past.length === 0}
        onClick={session.undo}
        icon={<IconArrowBackUp size={17} />}
      />
      <Tool
        label={t('canvas.redo')}
        testId={`${testId}-redo`}
        isOff={future.length === 0}
        onClick={session.redo}
        icon={<IconArrowForwardUp size={17} />}
      />
    </>
  )
}

export function ZoomTools({ drawing }: { drawing: Drawing | undefined }): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <Tool
        label={t('canvas.zoomIn')}
        testId="tool-zoomIn"
        onClick={() => drawing?.zoomBy(1.3)}
        icon={<IconPlus size={17} />}
      />
      <Tool
        label={t('canvas.zoomOut')}
        testId="tool-zoomOut"
        onClick={() => drawing?.zoomBy(1 / 1.3)}
        icon={<IconMinus size={17} />}
      />
      <Tool
        label={t('canvas.fit')}
        testId="tool-fit"
        onClick={() => drawing?.fit()}
        icon={<IconFocusCentered size={17} />}
      />
    </>
  )
}
