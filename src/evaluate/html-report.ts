// A score as one self-contained HTML page: each text with hits, misses and false finds marked, and the relations beside it.
import type { GoldEntity, GoldRelation } from './gold.ts'
import type { DocumentScore, Pair, Score } from './score.ts'
import { toTables } from './tables.ts'

type Mark = 'hit' | 'missed' | 'false'

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!)

/** Every written form of every entity with its mark, longest first, so that a name wins over a part of it. */
function toForms(pair: Pair, score: DocumentScore): { form: string; mark: Mark; type: string }[] {
  const missed = new Set<GoldEntity>(score.missedEntities)
  const wrong = new Set<GoldEntity>(score.falseEntities)
  const of = (entities: readonly GoldEntity[], markOf: (entity: GoldEntity) => Mark) =>
    entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((form) => ({ form, mark: markOf(entity), type: entity.type })),
    )
  return [
    ...of(pair.gold.entities, (entity) => (missed.has(entity) ? 'missed' : 'hit')),
    ...of(pair.predicted.entities, (entity) => (wrong.has(entity) ? 'false' : 'hit')),
  ]
    .filter(({ form }) => form !== '')
    .sort((a, b) => b.form.length - a.form.length || (a.mark === 'hit' ? 1 : -1))
}

function toMarkedText(text: string, forms: readonly { form: string; mark: Mark; type: string }[]): string {
  let html = ''
  let at = 0
  while (at < text.length) {
    const found = forms.find(({ form }) => text.startsWith(form, at))
    if (found) html += `<mark class="${found.mark}" title="${escapeHtml(found.type)}">${escapeHtml(found.form)}</mark>`
    else html += escapeHtml(text[at]!)
    at += found ? found.form.length : 1
  }
  return html
}

const toItem = (relation: GoldRelation, mark: Mark): string =>
  `<li class="${mark}">${escapeHtml(`${relation.head} ${relation.type} ${relation.tail}`)}` +
  `${relation.rule ? ` <code>${escapeHtml(relation.rule)}</code>` : ''}<blockquote>${escapeHtml(relation.evidence)}</blockquote></li>`

function toSection(pair: Pair, score: DocumentScore): string {
  const relations = [
    ...score.missedRelations.map((relation) => toItem(relation, 'missed')),
    ...score.falseRelations.map((relation) => toItem(relation, 'false')),
  ]
  const text = toMarkedText(pair.text ?? '', toForms(pair, score))
  return `<section><h2>${escapeHtml(score.doc)}</h2><pre>${text}</pre><ul>${relations.join('')}</ul></section>`
}

/** The page; needs no network and no script. */
export function toHtmlReport(pairs: readonly Pair[], score: Score): string {
  const sections = pairs.map((pair, index) => toSection(pair, score.documents[index]!))
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>Extraction report</title><style>
body{font:15px/1.7 system-ui,"Noto Sans CJK SC",sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
pre{white-space:pre-wrap;font:inherit}pre.tables{font:13px/1.5 monospace}
mark.hit{background:#d3f5d8}mark.missed{background:#ffd6d6;outline:1px solid #c00}mark.false{background:#ffe7b8;outline:1px dashed #b60}
li.missed::marker{content:"missed  ";color:#c00}li.false::marker{content:"false  ";color:#b60}blockquote{margin:0 0 .6rem;color:#666}
</style><h1>Extraction report</h1><p><mark class="hit">hit</mark> <mark class="missed">missed</mark> <mark class="false">false find</mark></p>
<pre class="tables">${escapeHtml(toTables(score))}</pre>${sections.join('\n')}</html>
`
}
