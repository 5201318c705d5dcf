import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { S3Place } from '#integrations/storage-s3.ts'
import { freePort } from './portal.ts'

/** An S3-compatible store with one bucket in a folder of its own; it can go away and come back as it was. */
export type TestStore = {
  place: S3Place
  /** Where the store keeps the bucket's objects. */
  bucketFolder: string
  stop(): Promise<void>
  start(): Promise<void>
  clean(): Promise<void>
}

const bucket = 'papers'

export async function testStore(): Promise<TestStore> {
  const directory = await mkdtemp(join(tmpdir(), 'good-standing-s3-'))
  const port = await freePort()
  const address = '127.0.0.1'
  let server: S3rver | null = null
  const start = async () => {
    server = new S3rver({ address, port, silent: true, directory, configureBuckets: [{ name: bucket, configs: [] }] })
    await server.run()
  }
  const stop = async () => {
    await server?.close()
    server = null
  }
  await start()
  return {
    place: {
      endpoint: `http://${address}:${port}`,
      region: 'us-east-1',
      bucket,
      accessKey: 'S3RVER',
      secretKey: 'S3RVER',
    },
    bucketFolder: join(directory, bucket),
    start,
    stop,
    clean: async () => {
      await stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
