import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether packages can be installed here as a matter of course: on Debian or one of its kind, as root. */
export function canInstall() {
  return hasPackages() && process.getuid?.() === 0
}

/** Whether this is Debian or one of its kind. */
export function hasPackages() {
  return existsSync('/usr/bin/apt-get')
}

/** Installs a package, waiting for another apt that is at work. Whether that went well; what went wrong stands in the output. */
export function install(name) {
  // Without new lists the old ones may still do.
  apt('update', '-qq')
  return apt('install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', name)
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0
}
