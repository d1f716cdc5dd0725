// A brief as Markdown with footnotes, as Pandoc, Typora, Obsidian and GitHub read them. Pure.
import { type Brief, type Note, type Statement, toNotes } from './brief.ts'

/** Names and quotes are no markup, and stay on their line. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~$^]/g, '\\$&').replace(/\s*\n\s*/g, ' ')

/** Brackets and spaces would end the address of a link. */
const escapeLink = (link: string): string =>
  link.replace(/[()<>\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

const toMark = ({ number }: Note): string => `[^${number}]`

const toItem =
  (end: string) =>
  ({ text, notes, more }: Statement): string =>
    `- ${escapeMarkdown(text)}${notes.map(toMark).join('')}${end}${more === undefined ? '' : escapeMarkdown(more)}`

export function toMarkdown({ heading, intro, scope, link, sections, entities, end }: Brief): string {
  const notes = toNotes(sections)
  return [
    `# ${escapeMarkdown(heading)}`,
    `${escapeMarkdown(scope)}[${escapeMarkdown(link.text)}](${escapeLink(link.href)})`,
    ...intro.map(escapeMarkdown),
    ...sections.flatMap(({ title, lead, parts }) => [
      `## ${escapeMarkdown(title)}`,
      ...(lead === undefined ? [] : [escapeMarkdown(lead)]),
      ...parts.flatMap((part) => [
        ...(part.title === undefined ? [] : [`### ${escapeMarkdown(part.title)}`]),
        part.statements.map(toItem(end)).join('\n'),
      ]),
    ]),
    ...(entities.groups.length === 0
      ? []
      : [
          `## ${escapeMarkdown(entities.title)}`,
          entities.groups.map((group) => `- ${escapeMarkdown(group)}`).join('\n'),
        ]),
    notes.map(({ number, text, link }) => `[^${number}]: ${escapeMarkdown(text)} [↗](${escapeLink(link)})`).join('\n'),
    '',
  ].join('\n\n')
}
