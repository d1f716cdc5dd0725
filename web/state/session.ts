// The one session of this page.
import { useCell } from './cell.ts'
import type { Session } from './history.ts'
import { createSessionControl } from './session-control.ts'
import type { View } from './view.ts'

export const session = createSessionControl(window)

export const useSession = (): Session => useCell(session.cell)
export const useView = (): View => useSession().view
