// The page: header, legend on the left, canvas or table or statistics in the middle, details and originals on the right.
import { Center, Loader } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useHeartbeat, useOntology } from '../api/use-queries.ts'
import { Canvas } from '../draw/canvas.tsx'
import { Filters } from '../panels/filters.tsx'
import { OntologyProvider } from '../panels/ontology.tsx'
import { Side } from '../panels/side.tsx'
import { StatisticsScreen } from '../panels/statistics.tsx'
import { TableScreen } from '../panels/table.tsx'
import { useView } from '../state/session.ts'
import { usePicture } from '../state/use-picture.ts'
import classes from './app.module.css'
import { Banner } from './banner.tsx'
import { EmptyDatabase } from './empty-database.tsx'
import { Header } from './header.tsx'
import { useKeys } from './use-keys.ts'

export function App(): ReactNode {
  const ontology = useOntology()
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
  return (
    <div className={classes.page} data-legend={isEmpty ? 'none' : isLegendOpen}>
      <Header picture={answer.state?.picture} />
      {!isEmpty && (
        <Filters loaded={answer.state?.loaded} isOpen={isLegendOpen} onToggle={() => setLegendOpen(!isLegendOpen)} />
      )}
      <main className={classes.middle}>
        {isEmpty ? (
          <EmptyDatabase />
        ) : (
          <>
            <Canvas answer={answer} isShown={view.screen === 'graph'} />
            {view.screen === 'table' && <TableScreen picture={answer.state?.picture} />}
            {view.screen === 'statistics' && <StatisticsScreen />}
          </>
        )}
      </main>
      {!isEmpty && <Side state={answer.state} />}
    </div>
  )
}
