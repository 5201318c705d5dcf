/**
 * Makes sure that the browser tests have a browser: an installed one, or on Debian as root the package. Ends with 1 and a
 * sentence that says what to install where it can do neither.
 */
import { canInstall, hasPackages, install } from './debian.mjs'
import { findChromium } from './find-chromium.mjs'

const found = findChromium()
if (found) {
  console.error(`browser: ${found}`)
} else if (process.env.CHROMIUM_PATH) {
  stop(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is no program.`)
} else if (canInstall()) {
  console.error('browser: installing the package chromium ...')
  if (!install('chromium'))
    stop('The browser tests need Chromium, and apt-get could not install chromium; what it said stands above.')
  if (!findChromium()) stop('The package chromium was installed, but there is no program chromium.')
} else if (hasPackages()) {
  stop('The browser tests need Chromium: run "sudo apt-get install chromium", or name a Chrome in CHROMIUM_PATH.')
} else {
  stop('The browser tests need Chromium or Google Chrome: install one, or name it in CHROMIUM_PATH.')
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
