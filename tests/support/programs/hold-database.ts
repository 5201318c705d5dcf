import { openEmbedded } from '#db/embedded.ts'

/** Opens the embedded server in the folder given, says so, and holds it until this process ends. */
const server = await openEmbedded({ dataDir: process.argv[2] ?? '', as: 'portal', onTrouble: console.error })
console.log(server.url)
setInterval(() => {}, 60_000)
