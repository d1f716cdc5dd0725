// A vitest reporter: what ran in, the counts as JSON in the file named by GONGBAO_TEST_COUNTS out.
// A file that could not be loaded and an error outside of any test count as failed tests.
import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import type { Counts } from './counts.ts'

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'pending') counts.failed++
        else counts[state]++
      }
      if (module.errors().length > 0) counts.failed++
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed++
    }
    const file = process.env.GONGBAO_TEST_COUNTS
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts satisfies Counts))
  }
}
