import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { forBarcode } from './prepared.ts'

let ready: Promise<unknown> | undefined

/** The library would fetch its own machine code; it is in the package. */
function opened(): Promise<unknown> {
  ready ??= readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))).then((code) => {
    const wasmBinary = new Uint8Array(code).buffer
    return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  })
  return ready
}

/** What the barcode of a license (PDF417) on a picture says, however it is turned; null where there is none. */
export async function readBarcode(picture: Uint8Array): Promise<string | null> {
  await opened()
  const image = await forBarcode(picture)
  const [found] = await readBarcodes(image, {
    formats: ['PDF417'],
    // Otherwise what parts its fields is written out in words.
    textMode: 'Plain',
    tryHarder: true,
    tryRotate: true,
    tryDownscale: true,
    maxNumberOfSymbols: 1,
  })
  return found?.isValid ? found.text : null
}
