/** `npm run dev`: rebuilds the server as its sources change and starts it again; pages are compiled by Vite inside it. */
import { spawn } from 'node:child_process'
import { context } from 'esbuild'
import { bundle } from './bundle.mjs'
import { root } from './fingerprint.mjs'

let running
let ending = false

async function stop() {
  if (!running || running.exitCode !== null) return
  const gone = new Promise((settle) => running.once('exit', settle))
  running.kill('SIGTERM')
  await gone
}

function start() {
  running = spawn(process.execPath, ['--enable-source-maps', 'dist/server.js', 'dev'], { cwd: root, stdio: 'inherit' })
}

const restart = {
  name: 'restart',
  setup(build) {
    build.onEnd(async ({ errors }) => {
      if (errors.length > 0 || ending) return
      await stop()
      start()
    })
  },
}

const pictures = await context(bundle('pictures', 'integrations/pictures/program.ts'))
await pictures.watch()
const reading = await context(bundle('reading', 'integrations/reading/program.ts'))
await reading.watch()
const settings = bundle('server', 'server.ts')
const watching = await context({ ...settings, sourcemap: true, plugins: [restart] })
await watching.watch()

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    ending = true
    await watching.dispose()
    await pictures.dispose()
    await reading.dispose()
    await stop()
    process.exit(0)
  })
}
