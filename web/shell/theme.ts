// Mantine's theme: a calm ink blue, the fonts that Chinese systems have, and greys that pass contrast checks on both grounds.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { FONT } from '../draw/style.ts'

const ink: MantineColorsTuple = [
  '#eef4fb',
  '#dbe6f3',
  '#b3cae5',
  '#88add7',
  '#6494cb',
  '#4d84c4',
  '#3f7bc1',
  '#2f69ab',
  '#255d9a',
  '#134f88',
]

const dark: MantineColorsTuple = [
  '#e3e7ee',
  '#c3cad5',
  '#a3aebd',
  '#7c8797',
  '#434c58',
  '#2f363f',
  '#242a32',
  '#1b1f25',
  '#15181d',
  '#0f1216',
]

export const theme = createTheme({
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '600' },
  primaryColor: 'ink',
  primaryShade: 7,
  colors: { ink, dark },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
})

export const toVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6577',
    '--mantine-color-text': '#1f2733',
    '--gb-paper': '#fafbfc',
    '--gb-panel': '#ffffff',
    '--gb-line': '#e3e7ed',
    '--gb-soft': '#f3f5f8',
    '--gb-accent': '#b35c00',
  },
  dark: {
    '--mantine-color-dimmed': '#a3aebd',
    '--mantine-color-text': '#e3e7ee',
    '--mantine-color-body': '#1b1f25',
    '--gb-paper': '#15181d',
    '--gb-panel': '#1b1f25',
    '--gb-line': '#2e343d',
    '--gb-soft': '#242a32',
    '--gb-accent': '#ffb347',
  },
})
