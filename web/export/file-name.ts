// A title and a day as the name of a file that every system takes. Pure.

/** 公报-平湖市科技局-2024-05-01.svg; `part` tells files of one export apart. */
export function toFileName(title: string, day: string, extension: string, part?: string): string {
  const safe = title
    .replace(/[\p{C}\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim()
  return `${[safe || 'gongbao', part, day].filter(Boolean).join('-')}.${extension}`
}
