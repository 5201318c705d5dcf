/**
 * Makes sure that the tests of the virus scanner have one: an installed clamd, or on Debian as root the package. Ends with 1 and a
 * sentence that says what to install where it can do neither.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd']
const isThere = () => places.some((place) => existsSync(place))

if (isThere()) {
  console.error('scanner: clamd is installed')
} else if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.error('scanner: installing the package clamav-daemon ...')
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'clamav-daemon')
  if (!isThere()) stop('The package clamav-daemon was installed, but there is no program clamd.')
} else {
  stop('The tests of the virus scanner need clamd: run "sudo apt-get install clamav-daemon", or install ClamAV.')
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] })
  if (status !== 0) stop(`The tests of the virus scanner need clamd, and "apt-get ${args[0]}" failed; see above.`)
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
