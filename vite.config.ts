import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import options from './remix.config.js'

/** Routes without a page leave an empty chunk; zod explains a mark of its own in a place where Rollup looks for one. */
const expected = new Set(['EMPTY_BUNDLE', 'INVALID_ANNOTATION'])

export default defineConfig({
  plugins: [tailwindcss(), remix(options)],
  server: { watch: { ignored: ['**/.data/**', '**/dist/**', '**/tests/**'] } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      onwarn: (warning, warn) => {
        if (!expected.has(warning.code ?? '')) warn(warning)
      },
    },
  },
})
