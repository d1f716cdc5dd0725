// What the weight of a pair is made of: the formula with its numbers, and for each kind the ties that show it, a click from their sentences.
import { Button, UnstyledButton } from '@mantine/core'
import { IconPencilPlus, IconQuote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CooperationPair, CooperationPart, Tie } from '../api/types.ts'
import { toKindWeight } from '../state/cooperation-picture.ts'
import { session, useView } from '../state/session.ts'
import { drawOnly, select } from '../state/view.ts'
import classes from './cooperation.module.css'
import { toWeightText } from './cooperation-pairs.tsx'
import { useTypes } from './ontology.tsx'
import { EntityLink } from './parts.tsx'

export function CooperationPairParts({ pair }: { pair: CooperationPair }): ReactNode {
  const { t } = useTranslation()
  const { first, second, weight, recency, parts } = pair
  const sum = parts.map((part) =>
    t('cooperation.part', { kind: t(`cooperation.kind.${part.kind}`), weight: toWeightText(part.weight) }),
  )
  const through = parts.flatMap((part) => part.through.map(({ id }) => id))
  return (
    <div className={classes.parts}>
      <p className={classes.formula} data-testid="cooperation-formula">
        {t('cooperation.formulaOf', { weight: toWeightText(weight), parts: sum.join(' + ') })}
        <span title={t('cooperation.recencyHint')}> · {t('cooperation.recency', { value: recency.toFixed(2) })}</span>
      </p>
      {parts.map((part) => (
        <Part key={part.kind} part={part} recency={recency} />
      ))}
      <div className={classes.actions}>
        <EntityLink entity={first} />
        <EntityLink entity={second} />
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPencilPlus size={13} />}
          onClick={() => session.take(drawOnly([...new Set([first.id, second.id, ...through])]))}
        >
          {t('cooperation.drawPair')}
        </Button>
      </div>
    </div>
  )
}

function Part({ part, recency }: { part: CooperationPart; recency: number }): ReactNode {
  const { t } = useTranslation()
  const { kind, documents, weight, strength, relations } = part
  const numbers = {
    log: 'log₂',
    weight: toWeightText(weight),
    recency: recency.toFixed(2),
    kindWeight: toKindWeight(part, recency).toFixed(1),
    strength: toWeightText(strength),
  }
  return (
    <section className={classes.part}>
      <h4>
        {t(`cooperation.kind.${kind}`)}
        <span>{t('cooperation.documents', { count: documents })}</span>
      </h4>
      <p className={classes.formula} title={t('cooperation.partHint', { log: 'log₂' })}>
        {t('cooperation.partFormula', numbers)}
      </p>
      {relations.map((tie) => (
        <Proof key={tie.id} tie={tie} />
      ))}
    </section>
  )
}

function Proof({ tie }: { tie: Tie }): ReactNode {
  const { t } = useTranslation()
  const { selection } = useView()
  const { toTieText } = useTypes()
  const text = toTieText(tie.type)
  return (
    <UnstyledButton
      className={classes.proof}
      data-chosen={selection?.id === tie.id || undefined}
      data-relation={tie.id}
      title={t('entity.sentence')}
      onClick={() => session.take(select('relation', tie.id))}
    >
      <IconQuote size={13} aria-hidden="true" />
      <span>
        <span lang="zh">{tie.head.name}</span> <em>{text}</em> <span lang="zh">{tie.tail.name}</span>
      </span>
    </UnstyledButton>
  )
}
