// The full name and the essentials of the entity or tie under the pointer.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTypes } from '../panels/ontology.tsx'
import type { Picture } from '../state/picture.ts'
import classes from './canvas.module.css'
import type { Hover } from './pointer.ts'

const toShift = ({ right, down }: Hover['room']): string =>
  `translate(${right ? '16px' : 'calc(-100% - 16px)'}, ${down ? '12px' : 'calc(-100% - 12px)'})`

export function Tooltip({ hover, picture }: { hover: Hover; picture: Picture }): ReactNode {
  const text = useTooltip(hover, picture)
  return text ? <Tip hover={hover}>{text}</Tip> : null
}

/** A text beside what the pointer is on, towards where there is room. */
export function Tip({ hover, children }: { hover: Hover; children: ReactNode }): ReactNode {
  return (
    <div
      role="tooltip"
      className={classes.tooltip}
      style={{ left: hover.at.x, top: hover.at.y, transform: toShift(hover.room) }}
      data-testid="tooltip"
    >
      {children}
    </div>
  )
}

function useTooltip({ kind, id }: Hover, { nodes, edges }: Picture): ReactNode {
  const { t } = useTranslation()
  const { toTypeText, toTieText, toStatusText } = useTypes()
  if (kind === 'entity') {
    const node = nodes.find((one) => one.id === id)
    if (node?.members !== undefined)
      return (
        <>
          {node.name !== '' && <strong lang="zh">{node.name}</strong>}
          <br />
          <span>{t('canvas.foldTip', { count: node.members })}</span>
        </>
      )
    return (
      node && (
        <>
          <strong lang="zh">{node.name}</strong>
          <br />
          <span>
            {toTypeText(node.type)} · {t('search.ties', { count: node.degree })}
          </span>
          {node.hiddenNeighbors > 0 && (
            <>
              <br />
              <span>{t('canvas.hiddenNeighbors', { count: node.hiddenNeighbors })}</span>
            </>
          )}
        </>
      )
    )
  }
  const edge = edges.find((one) => one.id === id)
  if (edge?.ties !== undefined) return <span>{t('canvas.bundleTip', { count: edge.ties })}</span>
  const nameOf = (end: string): string => nodes.find((one) => one.id === end)?.name ?? ''
  return (
    edge && (
      <>
        <span lang="zh">{nameOf(edge.head)}</span>
        <br />
        <strong>
          {toTieText(edge.type)}
          {edge.role && <span lang="zh"> {edge.role}</span>}
        </strong>{' '}
        {edge.status && <span>{toStatusText(edge.status)}</span>}
        <br />
        <span lang="zh">{nameOf(edge.tail)}</span>
      </>
    )
  )
}
