import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first of these paths that can be run, or null. */
export function firstProgram(paths) {
  return paths.find(isProgram) ?? null
}

/** Where a program of one of these names would be: in the folders of `PATH`, those of the first name first, and in `others`. */
export function placesOf(names, others = []) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...others]
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
