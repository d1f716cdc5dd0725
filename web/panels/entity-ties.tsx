// The ties of an entity, grouped by type and direction; each leads to the other entity and to its evidence.
import { Button, Loader, UnstyledButton } from '@mantine/core'
import { IconArrowNarrowLeft, IconArrowNarrowRight, IconArrowsHorizontal, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity, RelationCount, Tie } from '../api/types.ts'
import { useEntityRelations } from '../api/use-queries.ts'
import classes from './entity.module.css'
import { useTypes } from './ontology.tsx'
import { Blank, Section } from './parts.tsx'
import { TieRow } from './tie-row.tsx'

/** So many ties are shown without unfolding a group first. */
const OPEN_AT_FIRST = 24

export function EntityTies({ entity }: { entity: Entity }): ReactNode {
  const { t } = useTranslation()
  const groups = [...entity.relationCounts].sort((a, b) => b.count - a.count)
  let shown = 0
  return (
    <Section title={t('entity.ties')} count={entity.degree} testId="ties">
      {groups.length === 0 && <Blank>{t('entity.noTies')}</Blank>}
      {groups.map((group) => {
        shown += group.count
        return (
          <Group
            key={`${group.type} ${group.outgoing}`}
            entity={entity}
            group={group}
            isOpenAtFirst={shown <= OPEN_AT_FIRST}
          />
        )
      })}
    </Section>
  )
}

interface GroupProps {
  readonly entity: Entity
  readonly group: RelationCount
  readonly isOpenAtFirst: boolean
}

function Group({ entity, group: { type, outgoing, count }, isOpenAtFirst }: GroupProps): ReactNode {
  const { t } = useTranslation()
  const { relationTypes, toTieText } = useTypes()
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const isSymmetric = relationTypes.get(type)?.symmetric ?? false
  const isHere = (tie: Tie): boolean => tie.type === type && (isSymmetric || (tie.head.id === entity.id) === outgoing)
  const known = entity.relations.nodes.filter(isHere)
  const needsMore = known.length < count
  const more = useEntityRelations(entity.id, type, isOpen && needsMore)
  const ties = needsMore && more.data ? more.data.pages.flatMap(({ nodes }) => nodes).filter(isHere) : known
  const Arrow = isSymmetric ? IconArrowsHorizontal : outgoing ? IconArrowNarrowRight : IconArrowNarrowLeft
  return (
    <div className={classes.group} data-testid={`ties-${type}-${outgoing ? 'out' : 'in'}`}>
      <UnstyledButton className={classes.groupHead} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <IconChevronRight size={14} className={classes.chevron} aria-hidden="true" />
        <Arrow size={15} aria-hidden="true" />
        <span className={classes.groupName}>{toTieText(type, outgoing)}</span>
        <span className={classes.groupCount}>{count}</span>
      </UnstyledButton>
      {isOpen && (
        <div className={classes.groupBody}>
          {ties.map((tie) => (
            <TieRow key={tie.id} tie={tie} other={tie.head.id === entity.id ? tie.tail : tie.head} />
          ))}
          {needsMore && more.isFetching && <Loader size={14} m={6} />}
          {needsMore && !more.isFetching && more.hasNextPage && (
            <Button variant="subtle" size="compact-xs" onClick={() => void more.fetchNextPage()}>
              {t('entity.more', { count: count - ties.length })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
