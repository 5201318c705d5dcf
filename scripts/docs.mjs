/** `npm run docs`: writes the documents that are drawn from the rules. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './fingerprint.mjs'

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['domain/hiring-diagram.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const { hiringDocument } = await import(`data:text/javascript;base64,${code}`)
await writeFile(join(root, 'docs/hiring.md'), hiringDocument())
