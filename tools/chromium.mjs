// Plain JavaScript: the set-up reads this under whatever Node the machine has.
import { existsSync } from 'node:fs'

const SYSTEM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The Chromium that the machine already has: the one `CHROMIUM` names, else a system package.
 * `CHROMIUM=bundled` passes both over, so that the copy from npm can be tried on a machine that has one.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined} a path, or nothing when only the copy from npm is left
 */
export function findInstalledChromium(env) {
  if (env['CHROMIUM'] === 'bundled') return undefined
  if (env['CHROMIUM']) return env['CHROMIUM']
  return SYSTEM_PLACES.find((place) => existsSync(place))
}
