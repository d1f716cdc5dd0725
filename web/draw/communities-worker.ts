// The worker that finds communities, so that the page never waits: a network in, its communities out.
import { findCommunities, type Ties } from './communities.ts'

self.addEventListener('message', ({ data }: MessageEvent<{ ids: readonly string[]; ties: Ties }>) => {
  self.postMessage(findCommunities(data.ids, data.ties))
})
