// The worker that lays out, so that the page never waits: a task in, positions out, in the order they came.
import { layOut } from './layout.ts'
import { layOutFolds } from './layout-folds.ts'
import type { LayoutTask } from './layout-task.ts'

self.addEventListener('message', ({ data }: MessageEvent<{ number: number; task: LayoutTask }>) => {
  const { nodes, edges, folds } = data.task
  self.postMessage({ number: data.number, positions: folds ? layOutFolds(nodes, edges, folds) : layOut(data.task) })
})
