// The legend that is also the filter: types of entities and ties with how many of each are in the drawing.
import { ActionIcon, ScrollArea, Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconArrowNarrowRight,
  IconArrowsHorizontal,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Loaded, toCounts, toPicture } from '../state/picture.ts'
import { session, useView } from '../state/session.ts'
import { type Step, setWithoutRelationTypes, setWithoutTypes, toggleRelationType, toggleType } from '../state/view.ts'
import classes from './filters.module.css'
import { useTypes } from './ontology.tsx'
import { TypeMark } from './type-mark.tsx'

interface Row {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly count: number
  readonly mark: ReactNode
}

export function Filters({
  loaded,
  isOpen,
  onToggle,
}: {
  loaded: Loaded | undefined
  isOpen: boolean
  onToggle: () => void
}): ReactNode {
  const { t, i18n } = useTranslation()
  const { ontology, toTypeText, toTieText } = useTypes()
  const view = useView()
  const counts = useMemo(
    () => toCounts(loaded ? toPicture(loaded, [], [], view.period).nodes : []),
    [loaded, view.period],
  )
  // A tie counts where both its ends are drawn, whether its own type is drawn or not.
  const tieCounts = useMemo(
    () => toCounts(loaded ? toPicture(loaded, view.withoutTypes, [], view.period).edges : []),
    [loaded, view.withoutTypes, view.period],
  )
  if (!isOpen)
    return (
      <aside className={classes.closed} data-part="legend" aria-label={t('filters.label')}>
        <Tooltip label={t('filters.open')} position="right">
          <ActionIcon variant="subtle" color="gray" aria-label={t('filters.open')} onClick={onToggle}>
            <IconLayoutSidebarLeftExpand size={18} />
          </ActionIcon>
        </Tooltip>
      </aside>
    )
  const entityRows = ontology.entityTypes.map(
    ({ name, description }): Row => ({
      name,
      label: toTypeText(name),
      hint: i18n.language === 'en' ? description : '',
      count: counts.get(name) ?? 0,
      mark: <TypeMark type={name} size={15} />,
    }),
  )
  const tieRows = ontology.relationTypes.map(
    ({ name, symmetric }): Row => ({
      name,
      label: toTieText(name),
      hint: '',
      count: tieCounts.get(name) ?? 0,
      mark: symmetric ? <IconArrowsHorizontal size={15} /> : <IconArrowNarrowRight size={15} />,
    }),
  )
  return (
    <aside className={classes.open} data-part="legend" aria-label={t('filters.label')} data-testid="filters">
      <div className={classes.top}>
        <span>{t('filters.label')}</span>
        <Tooltip label={t('filters.collapse')}>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('filters.collapse')} onClick={onToggle}>
            <IconLayoutSidebarLeftCollapse size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <ScrollArea className={classes.scroll} type="auto" scrollbarSize={8} viewportProps={{ tabIndex: -1 }}>
        <FilterList
          title={t('filters.entities')}
          rows={entityRows}
          without={view.withoutTypes}
          toggle={toggleType}
          setWithout={setWithoutTypes}
        />
        <FilterList
          title={t('filters.relations')}
          rows={tieRows}
          without={view.withoutRelationTypes}
          toggle={toggleRelationType}
          setWithout={setWithoutRelationTypes}
        />
      </ScrollArea>
    </aside>
  )
}

interface ListProps {
  readonly title: string
  readonly rows: readonly Row[]
  readonly without: readonly string[]
  readonly toggle: (name: string) => Step
  readonly setWithout: (names: readonly string[]) => Step
}

function FilterList({ title, rows, without, toggle, setWithout }: ListProps): ReactNode {
  const { t } = useTranslation()
  const present = rows.filter(({ name, count }) => count > 0 || without.includes(name))
  const isAll = without.length === 0
  return (
    <section className={classes.list}>
      <h2 className={classes.title}>
        {title}
        <UnstyledButton
          className={classes.all}
          onClick={() => session.take(setWithout(isAll ? rows.map(({ name }) => name) : []))}
        >
          {t(isAll ? 'filters.none' : 'filters.all')}
        </UnstyledButton>
      </h2>
      {present.map(({ name, label, hint, count, mark }) => {
        const isOn = !without.includes(name)
        const isOnly = isOn && without.length === rows.length - 1
        return (
          <div key={name} className={classes.row} data-off={!isOn || undefined}>
            <UnstyledButton
              className={classes.toggle}
              role="switch"
              aria-checked={isOn}
              aria-label={t('filters.row', { name: label, number: count })}
              title={hint}
              data-testid={`filter-${name}`}
              onClick={() => session.take(toggle(name))}
            >
              <span className={classes.mark}>{mark}</span>
              <span className={classes.label}>{label}</span>
              <span className={classes.count}>{count}</span>
            </UnstyledButton>
            <UnstyledButton
              className={classes.only}
              aria-label={t('filters.only', { name: label })}
              onClick={() =>
                session.take(setWithout(isOnly ? [] : rows.map((row) => row.name).filter((other) => other !== name)))
              }
            >
              {t(isOnly ? 'filters.all' : 'filters.onlyShort')}
            </UnstyledButton>
          </div>
        )
      })}
    </section>
  )
}
