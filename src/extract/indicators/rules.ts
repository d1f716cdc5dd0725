// The list of ways in which a figure says what it counts. Each takes a figure with what was read before it in the
// sentence and gives the metric, or undefined. The first that answers wins.
import type { Figure } from './figure.ts'
import { LEXICON } from './lexicon.ts'
import { findClosingVerb, toCountedNoun, toMetric } from './metric.ts'

export interface Reading {
  readonly metric: string
  /** 0 to 1. */
  readonly confidence: number
}

export interface Rule {
  readonly name: string
  /** `earlier` is the metric of the figure before in the same sentence. */
  readonly read: (figure: Figure, earlier: string | undefined) => Reading | undefined
}

const endsWithOne = (text: string, list: readonly string[]): boolean => list.some((word) => text.endsWith(word))
const YEARLY = /^[日年月](?:处理|产|供|发电|加工|生产|接待|均)/

export const rules: readonly Rule[] = [
  {
    // 同比增长12.5%, 规上工业产值增长8%
    name: 'indicator/growth',
    read: ({ kind, before }, earlier) => {
      if (kind !== 'percent') return undefined
      const bare = before.replace(/[了达约近]+$/, '')
      const growth = LEXICON.growth.find((word) => bare.endsWith(word))
      if (growth === undefined) return undefined
      const base = bare === growth ? earlier : toMetric(bare.slice(0, -growth.length))?.text
      return base === undefined ? undefined : { metric: `${base}${growth}`, confidence: 0.85 }
    },
  },
  {
    // 成果转化率达90%以上, 研发投入占比3.2%
    name: 'indicator/rate',
    read: ({ kind, before }) => {
      if (kind !== 'percent') return undefined
      const metric = toMetric(before)
      return metric && endsWithOne(metric.text, LEXICON.rates) ? { metric: metric.text, confidence: 0.9 } : undefined
    },
  },
  {
    // 孵化面积14.97万平方米, 总投资11.5亿元
    name: 'indicator/measure',
    read: ({ kind, before }) => {
      if (kind !== 'measure' && kind !== 'money') return undefined
      const metric = toMetric(before)
      if (!metric) return undefined
      return endsWithOne(metric.text, LEXICON.heads) || YEARLY.test(metric.text)
        ? { metric: metric.text, confidence: 0.9 }
        : undefined
    },
  },
  {
    // 在孵企业207家, 引进高层次人才400余名, 技术培训65场
    name: 'indicator/count-after',
    read: ({ kind, before, isLast }) => {
      if (kind !== 'count' || !isLast) return undefined
      const metric = toMetric(before)
      return metric && { metric: metric.text, confidence: metric.isSure ? 0.9 : 0.75 }
    },
  },
  {
    // 拥有29家职业院校, 承担200余项科技计划项目
    name: 'indicator/count-before',
    read: ({ kind, before, after, isLast }) => {
      if (kind !== 'count' || isLast) return undefined
      const closing = findClosingVerb(before)
      const noun = closing && toCountedNoun(after)
      if (!noun) return undefined
      return { metric: closing.isStative ? noun : `${closing.verb}${noun}`, confidence: 0.8 }
    },
  },
]
