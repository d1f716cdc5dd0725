// The pieces that panels are built of: a scrolling body, a titled section, a link to an entity, the grey shapes of what is loading.
import { ScrollArea, Skeleton, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { EntityRef } from '../api/types.ts'
import { session } from '../state/session.ts'
import { select } from '../state/view.ts'
import { useTypes } from './ontology.tsx'
import classes from './parts.module.css'
import { TypeMark } from './type-mark.tsx'

/** The scrolling body of a panel; reached by Tab, so that it can be scrolled by keys. */
export function PanelBody({ children, testId }: { children: ReactNode; testId?: string }): ReactNode {
  return (
    <ScrollArea
      className={classes.body}
      type="auto"
      scrollbarSize={8}
      viewportProps={{ tabIndex: 0 }}
      data-testid={testId}
    >
      <div className={classes.inner}>{children}</div>
    </ScrollArea>
  )
}

interface SectionProps {
  readonly title: string
  readonly count?: number
  readonly hint?: string
  readonly children: ReactNode
  readonly testId?: string
}

export function Section({ title, count, hint, children, testId }: SectionProps): ReactNode {
  return (
    <section className={classes.section} data-testid={testId}>
      <h3 className={classes.title}>
        {title}
        {count !== undefined && <span className={classes.count}>{count}</span>}
      </h3>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  )
}

/** The entity's mark and name; a click selects it. */
export function EntityLink({ entity, note }: { entity: EntityRef; note?: ReactNode }): ReactNode {
  const { toTypeText } = useTypes()
  return (
    <UnstyledButton
      className={classes.link}
      onClick={() => session.take(select('entity', entity.id))}
      title={toTypeText(entity.type)}
      data-entity={entity.id}
    >
      <TypeMark type={entity.type} />
      <span className={classes.name} lang="zh">
        {entity.name}
      </span>
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </UnstyledButton>
  )
}

export function PanelSkeleton(): ReactNode {
  return (
    <div className={classes.inner} aria-hidden="true">
      <Skeleton height={14} width="30%" mb={12} />
      <Skeleton height={22} width="80%" mb={20} />
      {[100, 92, 96, 60].map((width) => (
        <Skeleton key={width} height={12} width={`${width}%`} mb={10} />
      ))}
      <Skeleton height={14} width="25%" mt={24} mb={14} />
      {[98, 90, 94].map((width) => (
        <Skeleton key={width} height={28} width={`${width}%`} mb={8} />
      ))}
    </div>
  )
}

/** A plain sentence where a panel has nothing to show. */
export const Blank = ({ children }: { children: ReactNode }): ReactNode => <p className={classes.blank}>{children}</p>
