// Who holds an event, who takes part in it, and which event 会上 and 仪式 mean.
import { describe, expect, test } from 'vitest'
import { triplesOf } from './notation.ts'

describe('hosts', () => {
  test.each([
    ['active', '[Bureau|海川市科技局]召开[Event|成果转化座谈会]。', ['海川市科技局 ORGANIZES 成果转化座谈会']],
    [
      'by 由 before the event',
      '由[Bureau|海川市科技局]主办的[Event|青年创新论坛]开幕。',
      ['海川市科技局 ORGANIZES 青年创新论坛'],
    ],
    [
      'by 由 after the event',
      '[Event|青年创新论坛]由[Bureau|海川市科技局]、[Association|海川市科协]联合主办。',
      ['海川市科协 ORGANIZES 青年创新论坛', '海川市科技局 ORGANIZES 青年创新论坛'],
    ],
    [
      'hosts one after another',
      '[Event|青年创新论坛]举行，[Bureau|海川市科技局]主办，[Company|蓝桥公司]承办。',
      ['海川市科技局 ORGANIZES 青年创新论坛', '蓝桥公司 ORGANIZES 青年创新论坛'],
    ],
    [
      'a line of hosts',
      '# [Event|青年创新论坛]\n主办单位：[Bureau|海川市科技局]',
      ['海川市科技局 ORGANIZES 青年创新论坛'],
    ],
    [
      'a body of its own meeting, which the name says',
      '[Association|海川协会]发来通知。[Event|海川协会第三届会员大会]举行。',
      ['海川协会 ORGANIZES 海川协会第三届会员大会'],
    ],
    ['not denied', '[Bureau|海川市科技局]未举办[Event|青年创新论坛]。', []],
    [
      'not who only gives a speaker his post',
      '[Bureau|海川市科技局]局长[Person|陈一鸣]宣布[Event|青年创新论坛]开幕。',
      [],
    ],
  ])('%s', (_, notation, expected) => expect(triplesOf('ORGANIZES', notation)).toEqual([...expected].sort()))
})

describe('guests', () => {
  test.each([
    [
      'persons with posts',
      '[Bureau|海川市科技局]局长[Person|陈一鸣]出席[Event|青年创新论坛]并讲话。',
      ['陈一鸣 PARTICIPATES_IN 青年创新论坛'],
    ],
    [
      'a list over commas',
      '[Company|蓝桥公司]董事长[Person|陈一鸣]，[Company|红枫公司]总经理[Person|林若水]出席[Event|签约仪式]。',
      ['林若水 PARTICIPATES_IN 签约仪式', '陈一鸣 PARTICIPATES_IN 签约仪式'],
    ],
    [
      'a list that ends with people without a name',
      '[Company|蓝桥公司]董事长[Person|陈一鸣]，[Company|红枫公司]总经理[Person|林若水]，以及相关部门负责人等出席[Event|签约仪式]。',
      ['林若水 PARTICIPATES_IN 签约仪式', '陈一鸣 PARTICIPATES_IN 签约仪式'],
    ],
    [
      '会上 in a later paragraph',
      '# [Event|成果转化座谈会]召开\n近日，会议在市政府举行。\n会上，[Person|陈一鸣]汇报了进展。',
      ['陈一鸣 PARTICIPATES_IN 成果转化座谈会'],
    ],
    [
      'a chair after 由',
      '[Event|成果转化座谈会]召开。会议由[Person|陈一鸣]主持。',
      ['陈一鸣 PARTICIPATES_IN 成果转化座谈会'],
    ],
    [
      'representatives stand for their organisation',
      '来自[University|东岭大学]、[Company|蓝桥公司]等单位代表共50余人参加[Event|成果转化座谈会]。',
      ['东岭大学 PARTICIPATES_IN 成果转化座谈会', '蓝桥公司 PARTICIPATES_IN 成果转化座谈会'],
    ],
    [
      'supporters',
      '由[Bureau|海川市科技局]指导、[Company|蓝桥公司]主办的[Event|青年创新论坛]举行。',
      ['海川市科技局 PARTICIPATES_IN 青年创新论坛'],
    ],
    [
      'a list that is announced',
      '[Event|签约仪式]举行。出席仪式的领导有：[Person|陈一鸣]、[Person|林若水]。',
      ['林若水 PARTICIPATES_IN 签约仪式', '陈一鸣 PARTICIPATES_IN 签约仪式'],
    ],
    [
      'who forms the panel of a meeting',
      '[Event|成果验收会]召开。由[Person|陈一鸣]、[Person|林若水]组成的专家组听取了汇报。',
      ['林若水 PARTICIPATES_IN 成果验收会', '陈一鸣 PARTICIPATES_IN 成果验收会'],
    ],
    [
      'the one that goes on, not the one that is cited',
      '[Event|科技工作交流会]召开，传达学习了[Event|海川市委九次全会]精神。[Person|陈一鸣]主持会议。',
      ['陈一鸣 PARTICIPATES_IN 科技工作交流会'],
    ],
    [
      'persons with leaders of a place behind them',
      '[Event|开工仪式]举行。[Person|陈一鸣]、[Person|林若水]等[Place|青禾区]四套班子领导出席。',
      ['林若水 PARTICIPATES_IN 开工仪式', '陈一鸣 PARTICIPATES_IN 开工仪式'],
    ],
    [
      'who speaks further on in what 会上 tells',
      '[Event|成果转化座谈会]召开。\n会上，大家作了交流。[Person|方远]对全年工作进行了总结。',
      ['方远 PARTICIPATES_IN 成果转化座谈会'],
    ],
    [
      'who speaks in the paragraph behind',
      '[Bureau|海川市科技局]召开[Event|成果转化座谈会]。\n[Person|方远]介绍了情况。',
      ['方远 PARTICIPATES_IN 成果转化座谈会'],
    ],
    [
      'who signs in a report of a signing',
      '[Person|陈一鸣]出席[Event|签约仪式]。[Person|方远]代表双方签署协议。',
      ['方远 PARTICIPATES_IN 签约仪式', '陈一鸣 PARTICIPATES_IN 签约仪式'],
    ],
    ['not who chairs something else', '[Event|成果转化座谈会]召开。[Person|陈一鸣]主持[Project|海水提锂项目]。', []],
    [
      'not the subject of another sentence when somebody unnamed comes',
      '[Company|蓝桥公司]建成新楼。[Event|青年创新论坛]上，各校师生参加。',
      [],
    ],
  ])('%s', (_, notation, expected) => expect(triplesOf('PARTICIPATES_IN', notation)).toEqual([...expected].sort()))
})
