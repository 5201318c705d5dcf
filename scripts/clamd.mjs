/**
 * Makes sure that the tests of the virus scanner have one: an installed clamd, or on Debian as root the package. Ends with 1 and a
 * sentence that says what to install where it can do neither.
 */
import { canInstall, hasPackages, install } from './debian.mjs'
import { findClamd } from './find-clamd.mjs'

const need = 'The tests of the virus scanner (T30) need clamd, the daemon of ClamAV'
const without = 'All other tests of faults run by: npx vitest run --project faults --exclude "**/t30-*"'

const found = findClamd()
if (found) {
  console.error(`scanner: ${found}`)
} else if (canInstall()) {
  console.error('scanner: installing the package clamav-daemon ...')
  if (!install('clamav-daemon'))
    stop(`${need}, and apt-get could not install clamav-daemon; what it said stands above.`)
  if (!findClamd())
    stop(`${need}. The package clamav-daemon is installed, but its program clamd is gone: reinstall it.`)
} else if (hasPackages()) {
  stop(`${need}. Run: sudo apt-get install --no-install-recommends clamav-daemon`)
} else if (process.platform === 'darwin') {
  stop(`${need}. Run: brew install clamav`)
} else {
  stop(`${need}. Install it, so that clamd is found in PATH or /usr/sbin; it needs no signatures.`)
}

function stop(sentence) {
  console.error(`${sentence}\n${without}`)
  process.exit(1)
}
