// A path as a chain to read: 甲 ─任职→ 乙 ─合作─ 丙. A name opens the entity, a tie its sentences.
import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DrawnEntity, Path } from '../api/types.ts'
import { type PathStep, toPathKey, toSteps } from '../state/path-picture.ts'
import { choosePath } from '../state/path-question.ts'
import { session, useView } from '../state/session.ts'
import { type Step, select } from '../state/view.ts'
import { isInferred } from '../state/weaker-path.ts'
import { useTypes } from './ontology.tsx'
import classes from './paths.module.css'
import { TypeMark } from './type-mark.tsx'

export function PathChain({ path }: { path: Path }): ReactNode {
  /** Opening a part of a path highlights the path too. */
  const open = (step: Step): void => session.take((view) => step(choosePath(toPathKey(path))(view)))
  const first = path.nodes[0]
  return (
    <div className={classes.chain}>
      {first && <Name entity={first} onOpen={open} />}
      {toSteps(path).map((step) => (
        <span key={step.tie.id} className={classes.step}>
          <TieOf step={step} onOpen={open} />
          <Name entity={step.after} onOpen={open} />
        </span>
      ))}
    </div>
  )
}

function Name({ entity, onOpen }: { entity: DrawnEntity; onOpen: (step: Step) => void }): ReactNode {
  const { selection } = useView()
  const { toTypeText } = useTypes()
  return (
    <UnstyledButton
      className={classes.name}
      title={toTypeText(entity.type)}
      data-chosen={selection?.id === entity.id || undefined}
      onClick={() => onOpen(select('entity', entity.id))}
    >
      <TypeMark type={entity.type} size={13} />
      <span lang="zh">{entity.name}</span>
    </UnstyledButton>
  )
}

function TieOf({ step, onOpen }: { step: PathStep; onOpen: (step: Step) => void }): ReactNode {
  const { t } = useTranslation()
  const { selection } = useView()
  const { relationTypes, toTieText } = useTypes()
  const { tie, isForward } = step
  if (isInferred(tie))
    return (
      <span className={classes.inferred} title={t('paths.inferredHint')}>
        <span aria-hidden="true">┄</span>
        {t(isForward ? 'paths.inferred' : 'paths.inferredBack')}
        <span aria-hidden="true">┄</span>
      </span>
    )
  const isSymmetric = relationTypes.get(tie.type)?.symmetric ?? false
  const text = toTieText(tie.type)
  return (
    <UnstyledButton
      className={classes.tie}
      title={t('paths.relation', { head: tie.head.name, tie: text, tail: tie.tail.name })}
      data-chosen={selection?.id === tie.id || undefined}
      data-relation={tie.id}
      onClick={() => onOpen(select('relation', tie.id))}
    >
      <span aria-hidden="true">{isSymmetric || isForward ? '─' : '←'}</span>
      {text}
      {tie.role && (
        <span lang="zh" className={classes.role}>
          {tie.role}
        </span>
      )}
      <span aria-hidden="true">{isSymmetric || !isForward ? '─' : '→'}</span>
    </UnstyledButton>
  )
}
