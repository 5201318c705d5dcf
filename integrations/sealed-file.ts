import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Readable, type Transform } from 'node:stream'

/*
 * A sealed file: mark (4 bytes) | data key, sealed with the master key (iv 12, key 32, tag 16) | iv 12 | ciphertext | tag 16.
 * AES-256-GCM both times. The storage key is authenticated with both, so that a file moved to another name does not open.
 */
const algorithm = 'aes-256-gcm'
const mark = Buffer.from('GSD1')
const sizes = { iv: 12, key: 32, tag: 16 } as const
const sealedKeySize = sizes.iv + sizes.key + sizes.tag
const headSize = mark.length + sealedKeySize + sizes.iv

/** Seals what comes, with a new data key: the sealed file, chunk by chunk. */
export async function* seal(content: Readable, masterKey: Buffer, name: string): AsyncGenerator<Buffer> {
  const dataKey = randomBytes(sizes.key)
  const keyIv = randomBytes(sizes.iv)
  const wrap = createCipheriv(algorithm, masterKey, keyIv).setAAD(bound(name))
  const sealedKey = Buffer.concat([keyIv, wrap.update(dataKey), wrap.final(), wrap.getAuthTag()])
  const iv = randomBytes(sizes.iv)
  const cipher = createCipheriv(algorithm, dataKey, iv).setAAD(bound(name))
  yield Buffer.concat([mark, sealedKey, iv])
  for await (const chunk of content) yield cipher.update(chunk)
  yield cipher.final()
  yield cipher.getAuthTag()
}

/** A file that was opened and found whole; each `read` gives its plain content. */
export type Unsealed = { read(): Readable }

/**
 * Opens a sealed file and authenticates all of it before a single plain byte is given away. Two passes over one open file:
 * the first only verifies, the second decrypts for the reader and verifies once more; memory stays small whatever the size.
 *
 * @throws Error where anything was changed, cut off or sealed under another key or name
 */
export async function unseal(file: FileHandle, masterKey: Buffer, name: string): Promise<Unsealed> {
  const { size } = await file.stat()
  if (size < headSize + sizes.tag) throw new Error('too short')
  const head = await bytesAt(file, 0, headSize)
  if (!head.subarray(0, mark.length).equals(mark)) throw new Error('not a sealed file')
  const dataKey = openKey(head.subarray(mark.length, mark.length + sealedKeySize), masterKey, name)
  const iv = head.subarray(mark.length + sealedKeySize)
  const end = size - sizes.tag
  const tag = await bytesAt(file, end, sizes.tag)
  const decipher = () => createDecipheriv(algorithm, dataKey, iv).setAAD(bound(name)).setAuthTag(tag)
  const ciphertext = () => chunks(file, headSize, end)
  for await (const _ of plain(ciphertext(), decipher()));
  return { read: () => Readable.from(plain(ciphertext(), decipher()), { objectMode: false }) }
}

function openKey(sealed: Buffer, masterKey: Buffer, name: string): Buffer {
  const tag = sealed.subarray(sizes.iv + sizes.key)
  const unwrap = createDecipheriv(algorithm, masterKey, sealed.subarray(0, sizes.iv))
    .setAAD(bound(name))
    .setAuthTag(tag)
  return Buffer.concat([unwrap.update(sealed.subarray(sizes.iv, sizes.iv + sizes.key)), unwrap.final()])
}

async function* plain(ciphertext: AsyncIterable<Buffer>, decipher: Transform & ReturnType<typeof createDecipheriv>) {
  for await (const chunk of ciphertext) yield decipher.update(chunk)
  yield decipher.final()
}

async function* chunks(file: FileHandle, start: number, end: number) {
  const chunkSize = 256 * 1024
  for (let at = start; at < end; ) {
    const chunk = await bytesAt(file, at, Math.min(chunkSize, end - at))
    at += chunk.length
    yield chunk
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead !== length) throw new Error('cut off')
  return buffer
}

function bound(name: string): Buffer {
  return Buffer.from(`good-standing document ${name}`)
}
