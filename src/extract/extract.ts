// One document in, everything it says out. Never throws for what the text contains: what fails is an issue.
import type { Document } from '../domain/document.ts'
import type { Extraction } from '../domain/extraction.ts'
import { findAuthorships } from './authorships.ts'
import { findIndicators } from './indicators/find.ts'
import { findMentions } from './mentions/find.ts'
import { findRelations } from './relations/find.ts'
import { resolve } from './resolve/resolve.ts'
import { readSimplified } from './traditional.ts'

/** Reads mentions, entities, relations, indicators and authorships from a document. */
export function extract(document: Document): Extraction {
  return readSimplified(document, read)
}

function read(document: Document): Extraction {
  const resolved = resolve(document, findMentions(document))
  const { relations, issues } = findRelations(resolved)
  return {
    ...resolved,
    relations,
    indicators: findIndicators(resolved),
    authorships: findAuthorships(resolved),
    issues: [...resolved.issues, ...issues],
  }
}
