import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * What a virus scanner says of a file. `unreachable` = it gave no answer that counts, for whatever reason: then nobody knows, and the
 * file is held. `engine` says who answered what, for the record.
 */
export type Scan = { result: 'clean' | 'infected' | 'unreachable'; engine: string }

export type Scanner = {
  /**
   * Has a file looked at. Only what the file itself throws while it is read is thrown; the stream is destroyed in the end.
   *
   * @param patience milliseconds after which the scanner counts as unreachable
   */
  scan(content: Readable, patience: number): Promise<Scan>
}

/**
 * ClamAV's daemon, asked over its own protocol: the file streams to it (INSTREAM) in pieces that say their length.
 *
 * @param address `host:port`, or the absolute path of its socket
 */
export function clamdScanner(address: string): Scanner {
  return {
    scan: async (content, patience) => {
      const file = watched(content)
      const socket = openSocket(address)
      const impatience = setTimeout(() => socket.destroy(new Error('no answer in time')), patience)
      try {
        return meaning(await conversation(socket, file.chunks()))
      } catch (error) {
        if (file.failed()) throw error
        return { result: 'unreachable', engine: 'clamd' }
      } finally {
        clearTimeout(impatience)
        socket.destroy()
        content.destroy()
      }
    },
  }
}

/** What the daemon said, all of it, after the whole file. */
async function conversation(socket: Socket, chunks: AsyncIterable<Buffer>): Promise<string> {
  const answer = heard(socket)
  // Whoever fails first is heard below; the other's failure is no news.
  answer.catch(() => {})
  await once(socket, 'connect')
  socket.write('zINSTREAM\0')
  await Promise.race([pipeline(framed(chunks), socket, { end: false }), answer])
  return answer
}

async function heard(socket: Socket): Promise<string> {
  let said = ''
  for await (const chunk of socket.setEncoding('utf8').iterator({ destroyOnReturn: false })) said += chunk
  return said
}

async function* framed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.concat([lengthOf(chunk), chunk])
  yield lengthOf(Buffer.alloc(0))
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return length
}

function meaning(said: string): Scan {
  const answer = said.replaceAll('\0', '').trim()
  if (answer === 'stream: OK') return { result: 'clean', engine: 'clamd' }
  const found = /^stream: (.{1,200}) FOUND$/.exec(answer)
  return found ? { result: 'infected', engine: `clamd: ${found[1]}` } : { result: 'unreachable', engine: 'clamd' }
}

/** The chunks of a file, and whether it was the file that failed. */
function watched(content: Readable) {
  let failed = false
  return {
    failed: () => failed,
    chunks: async function* (): AsyncGenerator<Buffer> {
      try {
        yield* content as AsyncIterable<Buffer>
      } catch (error) {
        failed = true
        throw error
      }
    },
  }
}

function openSocket(address: string): Socket {
  if (address.startsWith('/')) return connect(address)
  const at = address.lastIndexOf(':')
  return connect(Number(address.slice(at + 1)), address.slice(0, at).replace(/^\[|\]$/g, ''))
}
