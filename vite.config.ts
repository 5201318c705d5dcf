import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import options from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(options)],
  server: { watch: { ignored: ['**/.data/**', '**/dist/**', '**/tests/**'] } },
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
})
