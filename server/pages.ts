import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { assets } from './assets.ts'
import { projectFolder } from './paths.ts'

export type Pages = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  files: RequestHandler[]
  mode: 'production' | 'development'
  close(): Promise<void>
}

/** The pages as `npm run build` made them. */
export async function builtPages(): Promise<Pages> {
  const built = join(projectFolder, 'build')
  const build: ServerBuild = await import(pathToFileURL(join(built, 'server/index.js')).href)
  return { build, files: assets(join(built, 'client')), mode: 'production', close: async () => {} }
}

/** The pages compiled as they change. */
export async function livePages(): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ root: projectFolder, server: { middlewareMode: true } })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return { build, files: [vite.middlewares], mode: 'development', close: () => vite.close() }
}
