import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/** The project's folder. */
export const root = join(import.meta.dirname, '../..')

/** Bundles a program of ours as the build does and gives the path of what Node can run. */
export async function bundled(entry: string): Promise<string> {
  const outdir = join(root, 'node_modules/.cache/tests')
  const outfile = join(outdir, `${basename(entry, '.ts')}-${process.pid}.mjs`)
  await mkdir(outdir, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return outfile
}
