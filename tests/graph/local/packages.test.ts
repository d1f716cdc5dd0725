import { expect, test } from 'vitest'
import { hasCandidate } from '../../../src/graph/local/packages.ts'

test.each([
  ['a package with a version', 'maven:\n  Installed: (none)\n  Candidate: 3.8.7-1\n  Version table:\n', true],
  ['a package that others only mention', 'openjdk-21:\n  Installed: (none)\n  Candidate: (none)\n', false],
  ['a name that no list knows', '', false],
])('%s', (_, policy, expected) => {
  expect(hasCandidate(policy)).toBe(expected)
})
