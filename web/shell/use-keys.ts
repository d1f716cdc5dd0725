// Keys that work anywhere on the page: undo, redo, clear the selection. Keys of the canvas are with the canvas.
import { useEffect } from 'react'
import { session } from '../state/session.ts'
import { deselect } from '../state/view.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))

export function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const isCommand = event.ctrlKey || event.metaKey
      if (isCommand && key === 'z' && !event.shiftKey) session.undo()
      else if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey))) session.redo()
      else if (!isCommand && key === '/') document.getElementById('search')?.focus()
      else if (!isCommand && key === 'escape' && session.cell.get().view.selection) session.take(deselect)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
