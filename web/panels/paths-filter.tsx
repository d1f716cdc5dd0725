// How far paths may go, how many are listed, and what they must not pass: choices of the question of paths.
import { Button, Chip, Group, NativeSelect, Popover, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clearPathFilter, LONGEST_PATH, setLongest, setPathFilter } from '../state/path-question.ts'
import { session, useView } from '../state/session.ts'
import { FilterButton } from './filter-button.tsx'
import { useTypes } from './ontology.tsx'
import classes from './paths.module.css'

export function PathsFilter(): ReactNode {
  const { t } = useTranslation()
  const { paths } = useView()
  const { ontology, toTypeText, toTieText } = useTypes()
  const count = paths.withoutTypes.length + paths.withoutRelationTypes.length
  return (
    <div className={classes.options}>
      <NativeSelect
        size="xs"
        label={t('paths.longest')}
        classNames={{ root: classes.option ?? '', label: classes.optionLabel ?? '' }}
        value={String(paths.maxLength)}
        onChange={({ currentTarget }) => session.take(setLongest(Number(currentTarget.value)))}
        data={Array.from({ length: LONGEST_PATH }, (_, i) => ({
          value: String(i + 1),
          label: t('paths.steps', { count: i + 1 }),
        }))}
        data-testid="path-length"
      />
      <Popover position="bottom-end" shadow="md" width={340} trapFocus>
        <Popover.Target>
          <FilterButton
            count={count}
            size="xs"
            title={count ? t('paths.filterCount', { count }) : t('paths.filter')}
            data-testid="path-filter"
          >
            {t('paths.filter')}
          </FilterButton>
        </Popover.Target>
        <Popover.Dropdown>
          <Kinds
            title={t('paths.filterTypes')}
            kinds={ontology.entityTypes.map(({ name }) => ({ name, label: toTypeText(name) }))}
            without={paths.withoutTypes}
            onChange={(withoutTypes) => session.take(setPathFilter({ withoutTypes }))}
          />
          <Kinds
            title={t('paths.filterTies')}
            kinds={ontology.relationTypes.map(({ name }) => ({ name, label: toTieText(name) }))}
            without={paths.withoutRelationTypes}
            onChange={(withoutRelationTypes) => session.take(setPathFilter({ withoutRelationTypes }))}
          />
          <Button
            variant="subtle"
            size="compact-xs"
            mt={10}
            disabled={count === 0}
            onClick={() => session.take(clearPathFilter)}
          >
            {t('paths.filterReset')}
          </Button>
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

interface KindsProps {
  readonly title: string
  readonly kinds: readonly { readonly name: string; readonly label: string }[]
  readonly without: readonly string[]
  onChange(without: readonly string[]): void
}

function Kinds({ title, kinds, without, onChange }: KindsProps): ReactNode {
  const names = kinds.map(({ name }) => name)
  return (
    <>
      <Text size="xs" c="dimmed" mb={6} mt={10}>
        {title}
      </Text>
      <Chip.Group
        multiple
        value={names.filter((name) => !without.includes(name))}
        onChange={(kept) => onChange(names.filter((name) => !kept.includes(name)))}
      >
        <Group gap={5}>
          {kinds.map(({ name, label }) => (
            <Chip key={name} value={name} size="xs" radius="sm" variant="light" data-testid={`path-kind-${name}`}>
              {label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </>
  )
}
