// The pane of originals: the open bulletin, or the list to choose from.
import type { ReactNode } from 'react'
import { useView } from '../state/session.ts'
import { DocumentList } from './document-list.tsx'
import { Reader } from './reader.tsx'

export function ReaderPanel(): ReactNode {
  const { document } = useView()
  return document ? <Reader key={document.id} id={document.id} at={document.at} /> : <DocumentList />
}
