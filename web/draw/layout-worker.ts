// The worker that lays out, so that the page never waits: a task in, positions out, in the order they came.
import { arrange } from './arrangements.ts'
import { layOut } from './layout.ts'
import { layOutFolds } from './layout-folds.ts'
import type { Arrangement, LayoutTask } from './layout-task.ts'

function run(task: LayoutTask): Arrangement {
  const { nodes, edges, folds, arranged } = task
  if (folds) return { positions: layOutFolds(nodes, edges, folds), captions: [] }
  if (arranged) return arrange(nodes, edges, arranged)
  return { positions: layOut(task), captions: [] }
}

self.addEventListener('message', ({ data }: MessageEvent<{ number: number; task: LayoutTask }>) => {
  self.postMessage({ number: data.number, ...run(data.task) })
})
