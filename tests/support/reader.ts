import { type Reader, type ReadingLimits, readerInProcess } from '#integrations/reader.ts'
import { atTheEnd } from './at-the-end.ts'
import { bundled } from './bundle.ts'

/** Sees nothing on any picture. */
export const blindReader: Reader = {
  print: async () => [],
  barcode: async () => ({ payload: null }),
  close: async () => {},
}

/** A reader in a process of its own as in real use, which ends with the test file. Call it in `beforeAll`. */
export async function testReader(limits: Partial<ReadingLimits> = {}): Promise<Reader> {
  const reader = readerInProcess(await bundled('integrations/reading/program.ts'), limits)
  atTheEnd(() => reader.close())
  return reader
}
