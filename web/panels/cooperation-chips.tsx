// What the cooperation is narrowed to, each with a way to take it back.
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cooperation } from '../api/types.ts'
import {
  clearCooperation,
  isNarrowed,
  setCommunity,
  setCooperation,
  toggleRegions,
} from '../state/cooperation-question.ts'
import { clearPeriod, isOpenPeriod } from '../state/period.ts'
import { session, useView } from '../state/session.ts'
import type { Step } from '../state/view.ts'
import { Named } from '../text/named.tsx'
import classes from './cooperation.module.css'
import { useTypes } from './ontology.tsx'
import { usePeriodText } from './use-period-text.ts'

interface Chip {
  readonly key: string
  readonly text: string
  /** What of it is Chinese on any page. */
  readonly names: readonly string[]
  readonly clear: Step
}

export function CooperationChips({ data }: { data: Cooperation | undefined }): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const { cooperation, period } = view
  const { toTypeText } = useTypes()
  const toPeriodText = usePeriodText()
  const { community, regions, types, places, minWeight } = cooperation
  const leader = data?.communities.find(({ number }) => number === community)?.leader.name ?? String(community)
  const chips: Chip[] = []
  const add = (key: string, text: string, clear: Step, names: readonly string[] = []): void => {
    chips.push({ key, text, clear, names })
  }
  if (community !== undefined)
    add('community', t('cooperation.community_chip', { name: leader }), setCommunity(undefined), [leader])
  if (regions) {
    const [a, b] = regions
    add(
      'regions',
      a === b ? t('cooperation.within_chip', { a }) : t('cooperation.regions_chip', { a, b }),
      toggleRegions(a, b),
      [a, b],
    )
  }
  if (!isOpenPeriod(period)) add('period', t('timeline.chip', { period: toPeriodText(period) }), clearPeriod)
  if (types.length) add('types', types.map(toTypeText).join(t('paths.comma')), setCooperation({ types: [] }))
  if (places.length) add('places', places.join(t('paths.comma')), setCooperation({ places: [] }), places)
  if (minWeight > 0) add('weight', `${t('cooperation.weight')} ≥ ${minWeight}`, setCooperation({ minWeight: 0 }))
  if (chips.length === 0) return null
  return (
    <div className={classes.chips} data-testid="cooperation-chips">
      {chips.map(({ key, text, clear, names }) => (
        <button key={key} type="button" className={classes.chip} onClick={() => session.take(clear)} data-chip={key}>
          <span>
            <Named text={text} names={names} />
          </span>
          <IconX size={12} aria-hidden="true" />
        </button>
      ))}
      {isNarrowed(view) && chips.length > 1 && (
        <button type="button" className={classes.reset} onClick={() => session.take(clearCooperation)}>
          {t('cooperation.reset')}
        </button>
      )}
    </div>
  )
}
