// What a search found: each entity with its mark and name, what it is, the form that matched and why; or that there is none.
import { Combobox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../api/types.ts'
import { useTypes } from './ontology.tsx'
import classes from './search.module.css'
import { TypeMark } from './type-mark.tsx'

const KNOWN_REASONS = ['NAME', 'ALIAS', 'PREFIX', 'PART', 'PINYIN', 'INITIALS'] as const

interface HitsProps {
  /** What was asked; empty before anything was typed. */
  readonly asked: string
  readonly hits: readonly SearchHit[]
  readonly isError: boolean
  /** The answer is on its way. */
  readonly isOpen: boolean
  isDrawn?(id: string): boolean
}

/** The options of a search field. */
export function Hits({ asked, hits, isError, isOpen, isDrawn = () => false }: HitsProps): ReactNode {
  const { t } = useTranslation()
  if (hits.length > 0) return hits.map((hit) => <Hit key={hit.entity.id} hit={hit} isDrawn={isDrawn(hit.entity.id)} />)
  return (
    <Combobox.Empty className={classes.nothing} data-testid="search-nothing">
      {isError ? (
        t('search.failed')
      ) : isOpen ? (
        t('search.searching')
      ) : (
        <>
          <strong>{t('search.nothing', { text: asked })}</strong>
          <span>{t('search.tried')}</span>
        </>
      )}
    </Combobox.Empty>
  )
}

function Hit({ hit, isDrawn }: { hit: SearchHit; isDrawn: boolean }): ReactNode {
  const { t } = useTranslation()
  const { toTypeText } = useTypes()
  const { entity, matched } = hit
  const reason = KNOWN_REASONS.find((known) => known === hit.reason)
  const said = reason && reason !== 'NAME' ? t(`search.reason.${reason}`) : undefined
  const why = said && (matched === entity.name ? said : t('search.because', { reason: said, matched }))
  return (
    <Combobox.Option value={entity.id} className={classes.hit}>
      <TypeMark type={entity.type} size={16} />
      <span className={classes.text}>
        <span className={classes.name} lang="zh">
          {entity.name}
        </span>
        <span className={classes.more}>
          {toTypeText(entity.type)}
          {entity.region.length > 0 && <span lang="zh"> · {entity.region.join('')}</span>}
          {why && ` · ${why}`}
        </span>
      </span>
      <span className={classes.side}>
        {t('search.ties', { count: entity.degree })}
        {isDrawn && <span className={classes.drawn}>{t('search.drawn')}</span>}
      </span>
    </Combobox.Option>
  )
}
