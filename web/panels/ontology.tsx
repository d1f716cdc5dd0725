// The ontology for all panels: labels, colours and shapes of types by name, in the language of the screen.
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { EntityTypeInfo, Ontology, RelationTypeInfo } from '../api/types.ts'
import { useLanguage } from '../text/language.ts'

export interface TypeLookup {
  readonly ontology: Ontology
  readonly entityTypes: ReadonlyMap<string, EntityTypeInfo>
  readonly relationTypes: ReadonlyMap<string, RelationTypeInfo>
  /** Label of an entity type; the name itself where the ontology lacks it. */
  toTypeText(type: string): string
  /** Label of a relation type, read from head to tail, or the other way where the language has a word for it. */
  toTieText(type: string, outgoing?: boolean): string
  toStatusText(status: string): string
  toColour(type: string): string
}

const Context = createContext<TypeLookup | undefined>(undefined)

export function OntologyProvider({ ontology, children }: { ontology: Ontology; children: ReactNode }): ReactNode {
  const language = useLanguage()
  const lookup = useMemo<TypeLookup>(() => {
    const entityTypes = new Map(ontology.entityTypes.map((type) => [type.name, type]))
    const relationTypes = new Map(ontology.relationTypes.map((type) => [type.name, type]))
    const statuses = new Map(ontology.statuses.map((status) => [status.name, status]))
    return {
      ontology,
      entityTypes,
      relationTypes,
      toTypeText: (type) => entityTypes.get(type)?.[language] ?? type,
      toTieText: (type, outgoing = true) => {
        const info = relationTypes.get(type)
        if (!info) return type
        if (language === 'zh') return outgoing ? info.zh : info.inverseZh
        return info.en
      },
      toStatusText: (status) => statuses.get(status)?.[language] ?? status,
      toColour: (type) => entityTypes.get(type)?.colour ?? '#6b7280',
    }
  }, [ontology, language])
  return <Context value={lookup}>{children}</Context>
}

export function useTypes(): TypeLookup {
  const lookup = useContext(Context)
  if (!lookup) throw new Error('useTypes needs an OntologyProvider around it')
  return lookup
}
