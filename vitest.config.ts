// Which test runs where: *.test.ts alone; *.neo4j.test.ts with a real database; *.browser.test.ts with that and Chromium.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Groups run in order, from 1: group 0 has rules of its own on a machine with two cores and would run last.
// The Community edition has one database, so files that use it run one after another, and no two projects at once.
const oneByOne = { fileParallelism: false, maxWorkers: 1, testTimeout: 60_000, hookTimeout: 240_000 }

// Node takes `main` of graphql and Vite `module`: two copies in one process, whose types are strangers to each other.
const resolve = {
  alias: [{ find: /^graphql$/, replacement: join(import.meta.dirname, 'node_modules/graphql/index.js') }],
}

export default defineConfig({
  test: {
    env: { TZ: 'Asia/Shanghai' },
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.{neo4j,browser}.test.ts'],
          testTimeout: 20_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          name: 'neo4j',
          include: ['tests/**/*.neo4j.test.ts'],
          globalSetup: 'tests/setup/global.ts',
          sequence: { groupOrder: 2 },
          ...oneByOne,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          globalSetup: 'tests/setup/global.ts',
          sequence: { groupOrder: 3 },
          ...oneByOne,
        },
      },
    ],
  },
})
