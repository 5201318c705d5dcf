declare module 'heic-decode' {
  type Decoded = { width: number; height: number; data: Uint8ClampedArray }
  type Found = { width: number; height: number; decode(): Promise<Decoded> }
  const decode: {
    /** Finds the pictures of a file, the main one first, and decodes none of them yet. */
    all(input: { buffer: Uint8Array }): Promise<Found[] & { dispose(): void }>
  }
  export default decode
}
