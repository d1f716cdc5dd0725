// Type-ahead search: each hit with the form that matched and why; choosing one selects it, and draws it if it is not drawn yet.
import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from '../api/use-queries.ts'
import type { Picture } from '../state/picture.ts'
import { session } from '../state/session.ts'
import { expand, openScreen, select } from '../state/view.ts'
import classes from './search.module.css'
import { Hits } from './search-hit.tsx'

export function Search({ picture }: { picture: Picture | undefined }): ReactNode {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const asked = useDebouncedValue(text.trim(), 120)[0]
  const { data, isFetching, isError } = useSearch(asked)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const hits = asked === '' ? [] : (data ?? [])
  // While the hits are still those of a shorter text, Enter waits for the right ones.
  const isStale = text.trim() !== asked || isFetching
  const isEager = useRef(false)
  const drawn = new Set(picture?.nodes.map(({ id }) => id))

  const choose = (id: string): void => {
    session.take((view) =>
      view.screen === 'paths' || view.screen === 'cooperation'
        ? select('entity', id)(view)
        : openScreen(view.screen === 'table' ? 'table' : 'graph')(
            select('entity', id)(drawn.has(id) ? view : expand(id)(view)),
          ),
    )
    setText('')
    combobox.closeDropdown()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first hit is chosen anew whenever the hits change.
  useEffect(() => {
    if (isStale) return
    if (isEager.current && hits[0]) choose(hits[0].entity.id)
    else if (hits.length) combobox.selectFirstOption()
    isEager.current = false
  }, [data, isStale])

  const onKeyDown = (event: KeyboardEvent): void => {
    isEager.current = event.key === 'Enter' && isStale && text.trim() !== ''
    if (isEager.current) event.preventDefault()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" offset={6} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          id="search"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size={16} />}
          rightSection={isFetching && asked !== '' ? <Loader size={14} /> : undefined}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            combobox.openDropdown()
          }}
          onKeyDown={onKeyDown}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          autoComplete="off"
          data-testid="search"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === '' || text.trim() === ''} data-testid="search-results">
        <Combobox.Options mah={420} className={classes.options} aria-label={t('search.label')}>
          <Hits
            asked={asked}
            hits={hits}
            isError={isError}
            isOpen={data === undefined || isFetching}
            isDrawn={(id) => drawn.has(id)}
          />
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
