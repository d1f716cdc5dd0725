// Builds the explorer from web/ into dist/web, with everything bundled; in development, /graphql goes to a running server.
// GONGBAO_GALLERY=1 also builds gallery.html, which shows how everything is drawn; in development it is always there.
import { createHash } from 'node:crypto'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import * as queries from './web/api/queries.ts'

/** Writes down every query that the explorer sends, by its hash: a server may answer only these. */
const writeDocuments = (): Plugin => ({
  name: 'documents',
  generateBundle() {
    const entries = Object.values(queries).map(
      (text) => [createHash('sha256').update(text).digest('hex'), text] as const,
    )
    this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(Object.fromEntries(entries)) })
  },
})

export default defineConfig({
  root: 'web',
  base: './',
  plugins: [react(), writeDocuments()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    rolldownOptions: { input: process.env.GONGBAO_GALLERY ? ['web/index.html', 'web/gallery.html'] : 'web/index.html' },
    chunkSizeWarningLimit: 2000,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': process.env.GONGBAO_API ?? 'http://127.0.0.1:4000' } },
})
