// Says that no path was found, what was tried, and offers what may help.
import { Button } from '@mantine/core'
import { IconAffiliate, IconArrowsHorizontal, IconFilterOff, IconRouteOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityEnd } from '../api/types.ts'
import { clearPathFilter, LONGEST_PATH, setLongest } from '../state/path-question.ts'
import { session, useView } from '../state/session.ts'
import { focusOn, openScreen } from '../state/view.ts'
import { Named } from '../text/named.tsx'
import { useTypes } from './ontology.tsx'
import classes from './paths.module.css'
import type { Weaker } from './use-weaker.ts'
import { WeakerLinks } from './weaker-links.tsx'

interface Props {
  readonly from: EntityEnd
  readonly to: EntityEnd
  readonly isLongest: boolean
  readonly weaker: Weaker
}

export function PathsNone({ from, to, isLongest, weaker }: Props): ReactNode {
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
      <WeakerLinks weaker={weaker} from={from} to={to} />
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
