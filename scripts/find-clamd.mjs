import { firstProgram, placesOf } from './find-program.mjs'

/** Where packages put it; these folders are in the `PATH` of root alone, if at all. */
const folders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin', '/opt/local/sbin']

/** The path of ClamAV's daemon, or null where it is not installed. */
export function findClamd() {
  return firstProgram(placesOf(['clamd'], folders))
}
