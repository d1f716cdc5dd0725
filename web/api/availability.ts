// Whether the server and its database answer: set by each request, shown by the banner.
import { createCell } from '../state/cell.ts'

export type Availability = 'here' | 'server-away' | 'database-away'

export const availability = createCell<Availability>('here')
