// HanLP portable in a Java process of its own, which lives as long as the benchmark. Its jar is fetched by Maven and
// our small program compiled against it, both kept in a cache folder.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Runner } from './runner.ts'

const HANLP = 'portable-1.8.4'
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy'
const run = promisify(execFile)

/**
 * Starts HanLP with the names of persons, places and organisations on (the portable edition has dictionaries and
 * hidden Markov models, no perceptron). `cache` is a folder that is kept between runs.
 * Throws when Maven or a Java compiler is missing or the jar cannot be fetched.
 */
export async function createHanlp(cache: string): Promise<Runner> {
  await mkdir(cache, { recursive: true })
  const jar = join(cache, `hanlp-${HANLP}.jar`)
  if (!existsSync(jar))
    await run('mvn', ['-q', '-B', COPY, `-Dartifact=com.hankcs:hanlp:${HANLP}`, `-DoutputDirectory=${cache}`])
  const source = fileURLToPath(new URL('HanlpRunner.java', import.meta.url))
  await run('javac', ['-encoding', 'UTF-8', '-cp', jar, '-d', cache, source])
  const path = [cache, jar].join(delimiter)
  const child = spawn('java', ['-Xmx2g', '-Dstdout.encoding=UTF-8', '-cp', path, 'HanlpRunner'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    name: 'HanLP',
    version: HANLP,
    does: 'words, tags and names',
    async read({ file }) {
      child.stdin.write(`${file}\n`)
      const { value, done } = await lines.next()
      const [wall = Number.NaN, cpu = Number.NaN] = String(value).split(' ').map(Number)
      if (done || Number.isNaN(cpu)) throw new Error(`HanLP ended early: ${value}`)
      return { wall, cpu }
    },
    async close() {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}
