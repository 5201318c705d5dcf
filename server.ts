/** The composition root: `node dist/server.js demo|start`. React and Remix read NODE_ENV as they load, so it is set before. */
const mode = process.argv[2]
process.env.NODE_ENV ??= mode === 'dev' ? 'development' : 'production'
const { main } = await import('#server/main.ts')
await main(mode)

export {}
