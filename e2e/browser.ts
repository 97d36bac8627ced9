import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'

/** Added to Playwright's own list: runs as root in a small container and asks nothing of the network. */
const QUIET_ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens a headless Chromium; the story that opened it closes it. */
export function openBrowser(): Promise<Browser> {
  const { executablePath, env } = inject('chromium')
  return chromium.launch({ executablePath, args: QUIET_ARGUMENTS, env: { ...environmentOfAnOfficer(), ...env } })
}

/**
 * The environment for a program that a story starts (a build, the server): what an officer's machine would have.
 * The test runner sets NODE_ENV=test, and a build that inherits it ships React's development half.
 */
export function environmentOfAnOfficer(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('VITEST'),
  )
  return { ...Object.fromEntries(inherited), NODE_ENV: 'production' }
}
