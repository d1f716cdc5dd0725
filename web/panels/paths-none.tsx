// Says that no path was found, what was tried, and offers what may help.
import { Button } from '@mantine/core'
import { IconAffiliate, IconArrowsHorizontal, IconFilterOff, IconMapPin, IconRouteOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityEnd } from '../api/types.ts'
import { useSearch } from '../api/use-queries.ts'
import { clearPathFilter, type End, LONGEST_PATH, setEnd, setLongest } from '../state/path-question.ts'
import { session, useView } from '../state/session.ts'
import { focusOn, openScreen } from '../state/view.ts'
import { Named } from '../text/named.tsx'
import { useTypes } from './ontology.tsx'
import classes from './paths.module.css'

interface Props {
  readonly from: EntityEnd
  readonly to: EntityEnd
  readonly isLongest: boolean
}

export function PathsNone({ from, to, isLongest }: Props): ReactNode {
  const { t } = useTranslation()
  const { paths } = useView()
  const { toTypeText, toTieText } = useTypes()
  const without = [...paths.withoutTypes.map(toTypeText), ...paths.withoutRelationTypes.map((type) => toTieText(type))]
  const types = without.join(t('paths.comma'))
  const longer = LONGEST_PATH
  return (
    <div className={classes.none} data-testid="paths-none">
      <IconRouteOff size={30} stroke={1.3} aria-hidden="true" />
      <strong>{t('paths.nothing')}</strong>
      <p>
        <Named
          text={t('paths.tried', { from: from.name, to: to.name, steps: t('paths.steps', { count: paths.maxLength }) })}
          names={[from.name, to.name]}
        />
        {without.length > 0 && t('paths.triedFilter', { types })}
        {t('paths.triedEnd')}
      </p>
      <p>{isLongest && without.length === 0 ? t('paths.nothingAtAll') : t('paths.helps')}</p>
      {without.length > 0 && (
        <Button
          variant="light"
          size="xs"
          leftSection={<IconFilterOff size={14} />}
          onClick={() => session.take(clearPathFilter)}
        >
          {t('paths.fewerFilters')}
        </Button>
      )}
      {!isLongest && (
        <Button
          variant="light"
          size="xs"
          leftSection={<IconArrowsHorizontal size={14} />}
          onClick={() => session.take(setLongest(longer))}
          data-testid="paths-longer"
        >
          {t('paths.longer', { steps: t('paths.steps', { count: longer }) })}
        </Button>
      )}
      <ViaPlace end="from" entity={from} other={to} />
      <ViaPlace end="to" entity={to} other={from} />
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconAffiliate size={14} />}
        onClick={() => session.take((view) => openScreen('graph')(focusOn(from.id)(view)))}
      >
        <Named text={t('paths.expandFrom', { name: from.name })} names={[from.name]} />
      </Button>
    </div>
  )
}

/** Bulletins often speak of a place where they mean its government: the place of an end may be connected where the end is not. */
function ViaPlace({ end, entity, other }: { end: End; entity: EntityEnd; other: EntityEnd }): ReactNode {
  const { t } = useTranslation()
  const settled = entity.region.length > 0 ? entity : entity.relations.nodes[0]?.tail
  const place = settled?.region.at(-1) ?? ''
  const { data } = useSearch(place)
  const hit = data?.find(({ entity: { name } }) => name === place)?.entity
  if (!hit || !settled || hit.degree === 0 || hit.id === entity.id || hit.id === other.id) return null
  return (
    <Button
      variant="subtle"
      size="xs"
      leftSection={<IconMapPin size={14} />}
      onClick={() => session.take(setEnd(end, hit.id))}
      data-testid={`paths-place-${end}`}
    >
      <Named text={t('paths.viaPlace', { name: settled.name, place })} names={[settled.name, place]} />
    </Button>
  )
}
