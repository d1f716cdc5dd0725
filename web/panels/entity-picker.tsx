// A field that holds one entity: found by typing, as the search on top finds; what is chosen stands in it until it is cleared.
import { CloseButton, Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEntityRef, useSearch } from '../api/use-queries.ts'
import classes from './entity-picker.module.css'
import search from './search.module.css'
import { Hits } from './search-hit.tsx'
import { TypeMark } from './type-mark.tsx'

interface Props {
  readonly label: string
  readonly value: string | undefined
  readonly testId: string
  /** What stands in the empty field. */
  readonly placeholder?: string | undefined
  readonly input?: RefObject<HTMLInputElement | null> | undefined
  /** The label is only spoken. */
  readonly isBare?: boolean | undefined
  onChange(id: string | undefined): void
}

export function EntityPicker({ label, value, testId, placeholder, input, isBare = false, onChange }: Props): ReactNode {
  const { t } = useTranslation()
  const { data: entity, isPending } = useEntityRef(value)
  if (value !== undefined)
    return (
      <div className={classes.chosen} data-testid={testId} data-gone={entity === null || undefined}>
        {!isBare && <span className={classes.label}>{label}</span>}
        <span className={classes.value}>
          {entity ? (
            <>
              <TypeMark type={entity.type} />
              <span lang="zh" className={classes.name} title={entity.name}>
                {entity.name}
              </span>
            </>
          ) : (
            <span className={classes.gone}>{isPending ? <Loader size={14} /> : t('entity.gone')}</span>
          )}
          <CloseButton
            size="sm"
            aria-label={t('paths.clear', { end: label })}
            onClick={() => onChange(undefined)}
            data-testid={`${testId}-clear`}
          />
        </span>
      </div>
    )
  return (
    <Finder label={label} testId={testId} placeholder={placeholder} input={input} isBare={isBare} onChange={onChange} />
  )
}

function Finder({ label, testId, placeholder, input, isBare, onChange }: Omit<Props, 'value'>): ReactNode {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const asked = useDebouncedValue(text.trim(), 120)[0]
  const { data, isFetching, isError } = useSearch(asked)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const hits = asked === '' ? [] : (data ?? [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first hit is chosen anew whenever the hits change.
  useEffect(() => {
    if (hits.length) combobox.selectFirstOption()
  }, [data])
  return (
    <Combobox store={combobox} onOptionSubmit={onChange} shadow="md" width={380} position="bottom-start">
      <Combobox.Target>
        <TextInput
          ref={input ?? null}
          size="sm"
          label={isBare ? undefined : label}
          aria-label={isBare ? label : undefined}
          classNames={{ root: classes.finder, label: classes.label }}
          placeholder={placeholder ?? t('paths.pick')}
          rightSection={isFetching && asked !== '' ? <Loader size={14} /> : undefined}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          autoComplete="off"
          data-testid={testId}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === '' || text.trim() === ''}>
        <Combobox.Options mah={360} className={search.options} aria-label={label}>
          <Hits asked={asked} hits={hits} isError={isError} isOpen={data === undefined || isFetching} />
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
