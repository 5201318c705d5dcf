import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const bytes = 32

/**
 * The master key of the document storage: from `STORAGE_KEY` where it is set (32 bytes in hexadecimal or base64), or from the file that
 * `STORAGE_KEY_FILE` names, otherwise from `keys/master.key` in the data folder, which is made on the first start, readable by its
 * owner only.
 *
 * @throws Error with a sentence for the operator where the key has the wrong form
 */
export async function loadMasterKey(
  dataDir: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Buffer> {
  if (env.STORAGE_KEY) return keyIn(env.STORAGE_KEY, 'STORAGE_KEY')
  if (env.STORAGE_KEY_FILE) return keyIn(await given(env.STORAGE_KEY_FILE), 'The file that STORAGE_KEY_FILE names')
  const path = join(dataDir, 'keys', 'master.key')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  if (!existsSync(path)) await makeKey(path)
  return keyIn(await readFile(path, 'utf8'), path)
}

/** Written beside its place and then linked there, so that of several processes which start at once all read the same whole key. */
async function makeKey(path: string): Promise<void> {
  const own = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`
  const file = await open(own, 'wx', 0o600)
  try {
    await file.writeFile(`${randomBytes(bytes).toString('hex')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(own, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await unlink(own)
  }
}

/** A key of the operator's is never made up: where its file is missing, what it seals could not be opened either. */
async function given(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Error('The file that STORAGE_KEY_FILE names cannot be read')
  }
}

function keyIn(text: string, where: string): Buffer {
  const trimmed = text.trim()
  const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64')
  if (key.length !== bytes) throw new Error(`${where} must hold ${bytes} bytes, in hexadecimal or base64`)
  return key
}
