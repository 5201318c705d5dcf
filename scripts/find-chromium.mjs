import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of an installed Chromium or Chrome, or null. `CHROMIUM_PATH` names one and is then the only one tried. */
export function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  const folders = PATH.split(delimiter).filter(Boolean)
  const candidates = CHROMIUM_PATH
    ? [CHROMIUM_PATH]
    : [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere]
  return candidates.find(isProgram) ?? null
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
