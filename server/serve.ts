import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SettingError } from './settings.ts'

export type Serving = {
  port: number
  /** Hands requests to this from now on; until then they are told to wait. */
  open(handler: RequestListener): void
  /** Takes no new requests, lets those under way finish, and cuts off what is still there after `patience` milliseconds. */
  close(patience: number): Promise<void>
}

/** A visitor has this long to send the head, and this long for a whole upload over a slow phone. */
const limits = { headersTimeout: 15_000, requestTimeout: 600_000, connectionsCheckingInterval: 5_000 }

const wait: RequestListener = (_request, response) => {
  response.writeHead(503, {
    'Retry-After': '2',
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end('Good Standing is starting.\n')
}

/**
 * Listens at once, so that a port that is taken shows before anything else is started.
 *
 * @throws SettingError where the port or host cannot be had
 */
export function listen(port: number, host: string): Promise<Serving> {
  let handler = wait
  const server = createServer(limits, (request, response) => handler(request, response))
  return new Promise((settle, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new SettingError(cannotListen(error, port, host))))
    server.listen(port, host, () => {
      settle({
        port: (server.address() as AddressInfo).port,
        open: (next) => {
          handler = next
        },
        close: (patience) => close(server, patience),
      })
    })
  })
}

function cannotListen({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program; name another one in PORT.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user; name another one in PORT.`
  return `Nothing can listen on ${host} port ${port}: ${message}.`
}

async function close(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((settle) => server.close(() => settle()))
  // A connection that was answered would otherwise be kept for the visitor's next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}
