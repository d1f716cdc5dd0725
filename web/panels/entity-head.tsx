// The top of an entity's panel: type, name, region, dates, and what can be done with it on the canvas.
import { Button } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconEyeOff,
  IconPencilPlus,
  IconRoute,
  IconTarget,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity } from '../api/types.ts'
import { showCooperationOf } from '../state/cooperation-question.ts'
import { findPathsFrom } from '../state/path-question.ts'
import type { Loaded, PictureNode } from '../state/picture.ts'
import { session } from '../state/session.ts'
import { expand, focusOn, hide } from '../state/view.ts'
import { toPeriodText } from '../text/date.ts'
import { useLanguage } from '../text/language.ts'
import { CloseButton } from './close-button.tsx'
import { EntityExpand } from './entity-expand.tsx'
import classes from './entity-head.module.css'
import { useTypes } from './ontology.tsx'
import { TypeMark } from './type-mark.tsx'

/** What can be a side of cooperation. */
const ORGANISATIONS: readonly string[] = ['Bureau', 'Park', 'University', 'Institute', 'Company', 'Association']

interface Props {
  readonly entity: Entity
  /** The entity on the canvas; undefined when it is not drawn. */
  readonly node: PictureNode | undefined
  /** Everything on the canvas, with what filters leave out. */
  readonly loaded: Loaded | undefined
}

export function EntityHead({ entity, node, loaded }: Props): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { toTypeText } = useTypes()
  const { id } = entity
  const period = toPeriodText(entity.firstOn, entity.lastOn, language)
  const facts = [
    t('search.ties', { count: entity.degree }),
    t('relation.documents', { count: entity.documentCount }),
    period,
  ].filter(Boolean)
  const left = node?.hiddenNeighbors ?? 0
  return (
    <header>
      <div className={classes.top}>
        <span className={classes.type}>
          <TypeMark type={entity.type} size={15} />
          {toTypeText(entity.type)}
        </span>
        <CloseButton />
      </div>
      <h2 className={classes.name} lang="zh" data-testid="entity-name">
        {entity.name}
      </h2>
      <p className={classes.facts}>
        {entity.region.length > 0 && <span lang="zh">{entity.region.join(' › ')}</span>}
        <span>{facts.join(' · ')}</span>
      </p>
      <div className={classes.actions}>
        {node ? (
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconArrowsMaximize size={14} />}
            disabled={left === 0}
            title={left === 0 ? t('entity.expanded') : undefined}
            onClick={() => session.take(expand(id))}
            data-testid="expand"
          >
            {left === 0 ? t('entity.expand') : t('entity.expandMore', { count: left })}
          </Button>
        ) : (
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconPencilPlus size={14} />}
            onClick={() => session.take(expand(id))}
            data-testid="draw"
          >
            {t('entity.draw')}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconTarget size={14} />}
          onClick={() => session.take(focusOn(id))}
        >
          {t('entity.focus')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRoute size={14} />}
          onClick={() => session.take(findPathsFrom(id))}
          data-testid="paths-from"
        >
          {t('paths.between')}
        </Button>
        {ORGANISATIONS.includes(entity.type) && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconUsersGroup size={14} />}
            onClick={() => session.take(showCooperationOf(id))}
            data-testid="cooperation-of"
          >
            {t('cooperation.of')}
          </Button>
        )}
        {node && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconEyeOff size={14} />}
            onClick={() => session.take(hide(id))}
            data-testid="hide"
          >
            {t('entity.hide')}
          </Button>
        )}
        {node && loaded && <EntityExpand id={id} hidden={left} loaded={loaded} />}
      </div>
    </header>
  )
}
