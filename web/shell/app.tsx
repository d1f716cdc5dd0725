// The page: header, legend on the left, canvas or table or statistics in the middle, details and originals on the right.
import { Center, Loader } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { signIn } from '../api/token.ts'
import { useHeartbeat, useOntology } from '../api/use-queries.ts'
import { Canvas } from '../draw/canvas.tsx'
import { CooperationScreen } from '../panels/cooperation.tsx'
import { Filters } from '../panels/filters.tsx'
import { ImportScreen } from '../panels/import.tsx'
import { OntologyProvider } from '../panels/ontology.tsx'
import { PathsScreen } from '../panels/paths.tsx'
import { Side } from '../panels/side.tsx'
import { StatisticsScreen } from '../panels/statistics.tsx'
import { TableScreen } from '../panels/table.tsx'
import { Timeline } from '../panels/timeline.tsx'
import { useCell } from '../state/cell.ts'
import { useView } from '../state/session.ts'
import { usePicture } from '../state/use-picture.ts'
import classes from './app.module.css'
import { Banner } from './banner.tsx'
import { EmptyDatabase } from './empty-database.tsx'
import { Header } from './header.tsx'
import { SignIn } from './sign-in.tsx'
import { useKeys } from './use-keys.ts'

export function App(): ReactNode {
  const ontology = useOntology()
  const isSignedOut = useCell(signIn) !== 'none'
  if (isSignedOut) return <SignIn />
  return (
    <>
      <Banner />
      {ontology.data ? (
        <OntologyProvider ontology={ontology.data}>
          <Page />
        </OntologyProvider>
      ) : (
        <Center h="100%">
          <Loader color="ink" type="dots" />
        </Center>
      )}
    </>
  )
}

function Page(): ReactNode {
  const view = useView()
  const answer = usePicture(view)
  const documents = useHeartbeat()
  const [isLegendOpen, setLegendOpen] = useState(true)
  useKeys()
  const isEmpty = documents === 0
  // These have filters of their own.
  const hasLegend = view.screen !== 'paths' && view.screen !== 'cooperation' && view.screen !== 'import'
  return (
    <div
      className={classes.page}
      data-legend={isEmpty ? 'none' : hasLegend ? isLegendOpen : 'away'}
      data-screen={view.screen}
    >
      <Header picture={answer.state?.picture} />
      {!isEmpty && hasLegend && (
        <Filters loaded={answer.state?.loaded} isOpen={isLegendOpen} onToggle={() => setLegendOpen(!isLegendOpen)} />
      )}
      <main className={classes.middle}>
        <div className={classes.stage}>
          {isEmpty ? (
            view.screen !== 'import' && <EmptyDatabase />
          ) : (
            <>
              <Canvas answer={answer} isShown={view.screen === 'graph'} />
              {view.screen === 'table' && <TableScreen state={answer.state} />}
              {view.screen === 'paths' && <PathsScreen picture={answer.state?.picture} />}
              {view.screen === 'cooperation' && <CooperationScreen />}
              {view.screen === 'statistics' && <StatisticsScreen />}
            </>
          )}
          {/* In one place, whatever the database holds: another place would forget the files chosen. */}
          {view.screen === 'import' && <ImportScreen />}
        </div>
        {!isEmpty && (view.screen === 'graph' || view.screen === 'table') && <Timeline loaded={answer.state?.loaded} />}
      </main>
      {!isEmpty && <Side state={answer.state} />}
    </div>
  )
}
