// A brief as a Word document whose notes are Word's own footnotes. Loaded only when somebody asks for one.
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { type Brief, type Note, type Statement, toNotes } from './brief.ts'

/** Latin letters and Chinese characters as Chinese offices set them; Word takes another where one is missing. */
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' }
const TITLE = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' }
const LIST = 'statements'
const LINK_COLOUR = '1F5FA8'

/** What XML cannot hold would make the file unreadable. */
const clean = (text: string): string => text.toWellFormed().replace(/[\u0000-\u001F\uFFFE\uFFFF]+/g, ' ')

const run = (text: string): TextRun => new TextRun(clean(text))

const link = (text: string, href: string): ExternalHyperlink =>
  new ExternalHyperlink({
    link: href,
    children: [new TextRun({ text: clean(text), color: LINK_COLOUR, underline: {} })],
  })

const toFootnote = ({ text, link: href }: Note): { children: Paragraph[] } => ({
  children: [new Paragraph({ children: [run(` ${text} `), link('↗', href)] })],
})

const toItem = ({ text, notes, more }: Statement, end: string): Paragraph =>
  new Paragraph({
    numbering: { reference: LIST, level: 0 },
    children: [
      run(text),
      ...notes.flatMap(({ number }, i) => [
        ...(i > 0 ? [new TextRun({ text: ',', superScript: true })] : []),
        new FootnoteReferenceRun(number),
      ]),
      run(end + (more ?? '')),
    ],
  })

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, children: [run(text)] })

function toDocument({ heading: title, intro, scope, link: view, sections, entities, end }: Brief): Document {
  const notes = toNotes(sections)
  return new Document({
    title: clean(title),
    creator: 'Gongbao',
    styles: {
      default: {
        document: {
          run: { font: BODY, size: 22, language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: 340, after: 80 } },
        },
        title: { run: { font: TITLE, size: 34, bold: true, color: '1F2733' }, paragraph: { spacing: { after: 240 } } },
        heading1: {
          run: { font: TITLE, size: 26, bold: true, color: '1F3F6B' },
          paragraph: { spacing: { before: 300, after: 120 } },
        },
        heading2: {
          run: { font: TITLE, size: 22, bold: true, color: '3D4756' },
          paragraph: { spacing: { before: 160, after: 60 } },
        },
        footnoteText: { run: { font: BODY, size: 18 }, paragraph: { spacing: { line: 260, after: 40 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: LIST,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 420, hanging: 280 } } },
            },
          ],
        },
      ],
    },
    footnotes: Object.fromEntries(notes.map((note) => [note.number, toFootnote(note)])),
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          heading(title, HeadingLevel.TITLE),
          new Paragraph({ children: [run(scope), link(view.text, view.href)] }),
          ...intro.map((line) => new Paragraph({ children: [run(line)] })),
          ...sections.flatMap((section) => [
            heading(section.title, HeadingLevel.HEADING_1),
            ...(section.lead === undefined ? [] : [new Paragraph({ children: [run(section.lead)] })]),
            ...section.parts.flatMap((part) => [
              ...(part.title === undefined ? [] : [heading(part.title, HeadingLevel.HEADING_2)]),
              ...part.statements.map((statement) => toItem(statement, end)),
            ]),
          ]),
          ...(entities.groups.length ? [heading(entities.title, HeadingLevel.HEADING_1)] : []),
          ...entities.groups.map(
            (group) => new Paragraph({ numbering: { reference: LIST, level: 0 }, children: [run(group)] }),
          ),
        ],
      },
    ],
  })
}

export const toDocx = (brief: Brief): Promise<Blob> => Packer.toBlob(toDocument(brief))
