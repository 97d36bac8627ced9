import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { findInstalledChromium } from '../tools/chromium.mjs'

// Not a literal import: the package is only fetched where the machine has no Chromium, and types must hold elsewhere too.
const BUNDLED: string = '@sparticuz/chromium'

interface BundledChromium {
  readonly default: { executablePath(): Promise<string> }
  inflate(archive: string): Promise<string>
}

/** Where a Chromium is, and what must be in its environment for it to start. */
export interface ChromiumProgram {
  readonly executablePath: string
  readonly env: Record<string, string>
}

/**
 * Finds a Chromium: the one `CHROMIUM` names, then a system package, then the copy that came from npm.
 */
export async function findChromium(): Promise<ChromiumProgram> {
  const installed = findInstalledChromium(process.env)
  return installed === undefined ? unpackBundledChromium() : { executablePath: installed, env: {} }
}

async function unpackBundledChromium(): Promise<ChromiumProgram> {
  const { default: bundled, inflate } = await (import(BUNDLED) as Promise<BundledChromium>).catch((cause: unknown) => {
    throw new Error(
      '没有可用的浏览器：请安装 chromium，或用 CHROMIUM 指明其路径。/ No browser: install chromium, or name one with CHROMIUM.',
      { cause },
    )
  })
  // It unpacks into the temporary folder under plain names; a folder of our own cannot meet another program's file.
  const folder = join(tmpdir(), `doudi-chromium-${userInfo().uid}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const executablePath = await bundled.executablePath()
    if (spawnSync(executablePath, ['--version']).status === 0) return { executablePath, env: {} }
    // The machine lacks NSS and its neighbours: the package carries those libraries too.
    const archives = new URL('../bin/', import.meta.resolve(BUNDLED))
    const libraries = await inflate(new URL('al2023.tar.br', archives).pathname)
    return { executablePath, env: { LD_LIBRARY_PATH: join(libraries, 'lib') } }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
