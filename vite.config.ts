import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import options from './remix.config.js'

/** Routes without a page leave an empty chunk; zod explains a mark of its own in a place where Rollup looks for one. */
const expected = new Set(['EMPTY_BUNDLE', 'INVALID_ANNOTATION'])

/** What every applicant's page is made of, as one file: on a phone thirty small ones cost more in requests than in bytes. */
const onEveryPage = [
  /\/node_modules\/(react-i18next|i18next|remix-i18next|html-parse-stringify|void-elements)\//,
  /\/app\/(site\/|nonce|title)/,
  /\/app\/components\/form\/(?!file-input|filters|textarea)/,
  /\/app\/components\/layout\/(narrow|parts)/,
  /\/app\/components\/(date-in-words|empty-state|icons|language-switch|notice|page-heading|section|status|step-list|summary-list)/,
  /\/locales\/(dates|fill|languages|(en|es)\/days)/,
]

/** Modules that only say things: of those a page's part in the browser uses nothing from, none is sent. */
const isPure = /\/(domain|app\/wording)\/[^?]*$/

export default defineConfig(({ isSsrBuild }) => ({
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
      ...(!isSsrBuild && {
        treeshake: { moduleSideEffects: (id) => !isPure.test(id) },
        output: { manualChunks: (id) => (onEveryPage.some((part) => part.test(id)) ? 'every-page' : undefined) },
      }),
    },
  },
}))
