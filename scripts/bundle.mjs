import { root } from './fingerprint.mjs'

/** Settings of the bundles of ours that run on Node. */
export const bundle = (name, entry) => ({
  absWorkingDir: root,
  entryPoints: { [name]: entry },
  outdir: 'dist',
  chunkNames: `${name}-chunks/[hash]`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  logLevel: 'warning',
})
