// Builds the explorer from web/ into dist/web, with everything bundled; in development, /graphql goes to a running server.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'web',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': process.env.GONGBAO_API ?? 'http://127.0.0.1:4000' } },
})
