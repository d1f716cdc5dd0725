// The filters of cooperation in a small window: types, places, time, least weight. Each takes hold at once; a date when it is whole.
import { Chip, Group, NumberInput, Popover, TagsInput, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cooperation } from '../api/types.ts'
import { parseDate } from '../state/address-values.ts'
import { toPlaces } from '../state/cooperation-picture.ts'
import { setCooperation } from '../state/cooperation-question.ts'
import { setPeriod } from '../state/period.ts'
import { session, useView } from '../state/session.ts'
import { FilterButton } from './filter-button.tsx'
import { useTypes } from './ontology.tsx'

/** What can be a side of cooperation. */
const TYPES = ['Bureau', 'Park', 'University', 'Institute', 'Company', 'Association']
const WAIT = 500

export function CooperationFilter({ data }: { data: Cooperation | undefined }): ReactNode {
  const { t } = useTranslation()
  const { cooperation, period } = useView()
  const { toTypeText } = useTypes()
  const count =
    Number(cooperation.types.length > 0) +
    Number(cooperation.places.length > 0) +
    Number(cooperation.minWeight > 0) +
    Number(period.from !== undefined || period.to !== undefined)
  const weigh = useDebouncedCallback(
    (value: string | number) => session.take(setCooperation({ minWeight: Math.max(0, Number(value) || 0) })),
    WAIT,
  )
  return (
    <Popover position="bottom-end" shadow="md" width={340} trapFocus>
      <Popover.Target>
        <FilterButton count={count} size="sm" px={12} data-testid="cooperation-filter">
          {t('cooperation.filter')}
        </FilterButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="xs" c="dimmed" mb={6}>
          {t('cooperation.types')}
        </Text>
        <Chip.Group
          multiple
          value={[...cooperation.types]}
          onChange={(types) => session.take(setCooperation({ types }))}
        >
          <Group gap={5} mb={12}>
            {TYPES.map((type) => (
              <Chip
                key={type}
                value={type}
                size="xs"
                radius="sm"
                variant="light"
                data-testid={`cooperation-type-${type}`}
              >
                {toTypeText(type)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <TagsInput
          size="xs"
          mb={12}
          label={t('cooperation.places')}
          placeholder={cooperation.places.length ? '' : t('cooperation.anyPlace')}
          value={[...cooperation.places]}
          onChange={(places) => session.take(setCooperation({ places }))}
          data={[...toPlaces(data?.regions ?? [])]}
          comboboxProps={{ withinPortal: false }}
        />
        <Group grow mb={12} align="flex-start">
          <DateInput name="from" label={t('cooperation.since')} />
          <DateInput name="to" label={t('cooperation.until')} />
        </Group>
        <NumberInput
          size="xs"
          label={t('cooperation.minWeight')}
          min={0}
          step={0.5}
          decimalScale={2}
          defaultValue={cooperation.minWeight}
          onChange={weigh}
          data-testid="cooperation-weight"
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function DateInput({ name, label }: { name: 'from' | 'to'; label: string }): ReactNode {
  const { t } = useTranslation()
  const { period } = useView()
  const [text, setText] = useState(period[name] ?? '')
  const isBad = text !== '' && parseDate(text) === undefined
  const change = (next: string): void => {
    setText(next)
    const date = parseDate(next)
    if (next !== '' && date === undefined) return
    const { [name]: _old, ...other } = session.cell.get().view.period
    session.take(setPeriod(date === undefined ? other : { ...other, [name]: date }))
  }
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={t('cooperation.date')}
      value={text}
      onChange={({ currentTarget }) => change(currentTarget.value.trim())}
      error={isBad && t('cooperation.badDate')}
      data-testid={`cooperation-${name}`}
    />
  )
}
