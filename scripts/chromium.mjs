/**
 * Makes sure that the browser tests have a browser: an installed one, or on Debian as root the package. Ends with 1 and a
 * sentence that says what to install where it can do neither.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.mjs'

const found = findChromium()
if (found) {
  console.error(`browser: ${found}`)
} else if (process.env.CHROMIUM_PATH) {
  stop(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is no program.`)
} else if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.error('browser: installing the package chromium ...')
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
  if (!findChromium()) stop('The package chromium was installed, but there is no program chromium.')
} else if (existsSync('/usr/bin/apt-get')) {
  stop('The browser tests need Chromium: run "sudo apt-get install chromium", or name a Chrome in CHROMIUM_PATH.')
} else {
  stop('The browser tests need Chromium or Google Chrome: install one, or name it in CHROMIUM_PATH.')
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] })
  if (status !== 0) stop(`The browser tests need Chromium, and "apt-get ${args[0]}" failed; see above.`)
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
