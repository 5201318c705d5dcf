import { existsSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import express, { type RequestHandler } from 'express'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
}

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const

/** Serves the copies that the build compressed once, at the strongest level, where the browser takes them. */
function compressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const type = types[extname(request.path)]
    if (!type || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    const offered = encodings.filter(({ suffix }) => existsSync(join(folder, normalize(`${request.path}${suffix}`))))
    if (offered.length > 0) response.vary('Accept-Encoding')
    const chosen = offered.find(({ name }) => request.acceptsEncodings(name) === name)
    if (chosen) {
      response.set({ 'Content-Encoding': chosen.name, 'Content-Type': type })
      request.url = request.url.replace(request.path, `${request.path}${chosen.suffix}`)
    }
    next()
  }
}

/** The built assets, whose names change with their content, and the few public files whose names do not. */
export function assets(clientFolder: string): RequestHandler[] {
  const hashed = join(clientFolder, 'assets')
  const router = express.Router()
  const options = { index: false, redirect: false, dotfiles: 'ignore' } as const
  router.use('/assets', compressed(hashed), express.static(hashed, { ...options, immutable: true, maxAge: '1y' }))
  router.use('/assets', (_request, response) => {
    response.status(404).type('text/plain').set('Cache-Control', 'no-store').end('There is no such file.')
  })
  router.use(compressed(clientFolder), express.static(clientFolder, { ...options, maxAge: '1h' }))
  return [router]
}
