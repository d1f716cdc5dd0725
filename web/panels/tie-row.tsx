// One tie of an entity: the other entity, what is said of the tie, and the way to its evidence.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityRef, Tie } from '../api/types.ts'
import { session } from '../state/session.ts'
import { select } from '../state/view.ts'
import classes from './entity.module.css'
import { useTypes } from './ontology.tsx'
import { EntityLink } from './parts.tsx'

interface Props {
  readonly tie: Tie
  readonly other: EntityRef
  /** Without role and status. */
  readonly isPlain?: boolean
}

export function TieRow({ tie, other, isPlain = false }: Props): ReactNode {
  const { t } = useTranslation()
  const { toStatusText } = useTypes()
  const note = (
    <>
      {tie.role && <span lang="zh">{tie.role}</span>}
      {tie.role && tie.status && ' · '}
      {tie.status && toStatusText(tie.status)}
    </>
  )
  return (
    <div className={classes.tie}>
      <EntityLink entity={other} note={isPlain ? undefined : note} />
      <Tooltip label={t('entity.sentence')} position="left">
        <ActionIcon
          variant="subtle"
          size="sm"
          className={classes.proof}
          aria-label={t('entity.sentenceOf', { name: other.name })}
          onClick={() => session.take(select('relation', tie.id))}
          data-relation={tie.id}
        >
          <IconQuote size={14} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
