// The screen of cooperation: filters and the list on the left, the network or the matrix of places beside it.
import { Button, Loader, SegmentedControl } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import canvas from '../draw/canvas.module.css'
import { UndoTools } from '../draw/tool.tsx'
import { createCooperationSource } from '../export/cooperation-source.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import {
  COOPERATION_TABS,
  type CooperationTab,
  clearCooperation,
  isNarrowed,
  setCooperation,
  setMember,
} from '../state/cooperation-question.ts'
import { session, useView } from '../state/session.ts'
import classes from './cooperation.module.css'
import { CooperationChips } from './cooperation-chips.tsx'
import { CooperationCommunities } from './cooperation-communities.tsx'
import { CooperationDrawing } from './cooperation-drawing.tsx'
import { CooperationFilter } from './cooperation-filter.tsx'
import { CooperationMatrix } from './cooperation-matrix.tsx'
import { CooperationPairs } from './cooperation-pairs.tsx'
import { EntityPicker } from './entity-picker.tsx'
import { Failure } from './failure.tsx'
import frame from './screen.module.css'
import { type CooperationAnswer, useCooperationAnswer } from './use-cooperation-answer.ts'

export function CooperationScreen(): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  const { cooperation } = view
  const answer = useCooperationAnswer(view)
  const { data, narrowed } = answer
  return (
    <div className={`${frame.split} ${classes.screen}`} data-testid="cooperation" data-busy={answer.isLoading}>
      <section className={frame.panel}>
        <div className={classes.top}>
          <div className={classes.ask}>
            <EntityPicker
              label={t('cooperation.member')}
              value={cooperation.member}
              testId="cooperation-member"
              placeholder={t('cooperation.memberHint')}
              isBare
              onChange={(id) => session.take(setMember(id))}
            />
            <CooperationFilter data={data} />
          </div>
          <CooperationChips data={data} />
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('cooperation.title')}
            value={cooperation.tab}
            onChange={(tab) => session.take(setCooperation({ tab: tab as CooperationTab }))}
            data={COOPERATION_TABS.map((value) => ({ value, label: t(`cooperation.${value}`) }))}
            data-testid="cooperation-tabs"
          />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keys. */}
        <div className={classes.list} tabIndex={0}>
          <List answer={answer} />
        </div>
      </section>
      <section className={classes.stage}>
        {data && narrowed && cooperation.tab === 'regions' ? (
          <>
            <CooperationMatrix regions={data.regions} />
            <div className={canvas.tools} role="toolbar" aria-label={t('canvas.tools')} aria-orientation="vertical">
              <UndoTools testId="cooperation-matrix" />
              <hr />
              <ExportMenu
                source={createCooperationSource({ graph: undefined, narrowed, view, positions: {} })}
                testId="cooperation-matrix-export"
              />
            </div>
          </>
        ) : data && narrowed && narrowed.pairs.length > 0 ? (
          <CooperationDrawing all={data} narrowed={narrowed} />
        ) : (
          <div className={classes.blank} aria-hidden="true">
            {answer.isLoading ? <Loader color="ink" type="dots" /> : <IconUsersGroup size={72} stroke={0.8} />}
          </div>
        )}
      </section>
    </div>
  )
}

function List({ answer: { data, narrowed, error, retry } }: { answer: CooperationAnswer }): ReactNode {
  const { t } = useTranslation()
  const view = useView()
  if (error) return <Failure error={error} onRetry={retry} />
  if (!data || !narrowed) return <p className={classes.note}>{t('cooperation.loading')}</p>
  if (narrowed.pairs.length === 0) {
    const hasFilter = isNarrowed(view)
    return (
      <div className={classes.nothing} data-testid="cooperation-none">
        <strong>{t(hasFilter ? 'cooperation.nothing' : 'cooperation.nothingYet')}</strong>
        {hasFilter && (
          <>
            <span>{t('cooperation.tried')}</span>
            <Button variant="light" size="xs" onClick={() => session.take(clearCooperation)}>
              {t('cooperation.reset')}
            </Button>
          </>
        )}
      </div>
    )
  }
  return view.cooperation.tab === 'communities' ? (
    <CooperationCommunities all={data} narrowed={narrowed} />
  ) : (
    <CooperationPairs all={data} narrowed={narrowed} />
  )
}
