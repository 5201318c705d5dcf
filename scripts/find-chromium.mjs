import { firstProgram, placesOf } from './find-program.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of an installed Chromium or Chrome, or null. `CHROMIUM_PATH` names one and is then the only one tried. */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env
  return firstProgram(CHROMIUM_PATH ? [CHROMIUM_PATH] : [...placesOf(names), ...elsewhere])
}
