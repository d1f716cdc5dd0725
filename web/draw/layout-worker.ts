// The worker that lays out, so that the page never waits: a task in, positions out, in the order they came.
import { layOut } from './layout.ts'
import type { LayoutTask } from './layout-task.ts'

self.addEventListener('message', ({ data }: MessageEvent<{ number: number; task: LayoutTask }>) => {
  self.postMessage({ number: data.number, positions: layOut(data.task) })
})
