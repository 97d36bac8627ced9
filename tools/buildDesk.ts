import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const desk = join(root, 'apps', 'desk')
const pages = join(desk, 'dist')
const mark = join(pages, '.sources')

/**
 * Makes the pages, if their sources changed since they were last made. They are built aside and then put in place,
 * so that a server already running never serves half of them, and of two builders at once the last one stays.
 */
export async function buildDesk(): Promise<void> {
  const sources = hashSources(desk)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return
  process.stderr.write('正在生成页面…… / Building the pages…\n')
  const aside = join(desk, '.doudi', `dist-${process.pid}`)
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true })
  try {
    await runVite(aside)
    await writeFile(join(aside, '.sources'), sources)
    await rm(pages, { recursive: true, force: true })
    await rename(aside, pages)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** One mark for everything the pages are made of: our own files and the exact versions of everyone else's. */
export function hashSources(folder: string): string {
  const hash = createHash('sha256')
  const files = globSync(['index.html', 'package.json', 'vite.config.ts', 'src/**/*.{ts,tsx,css}'], { cwd: folder })
  for (const file of files.filter((path) => !/\.test\.tsx?$/.test(path)).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)))
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
}

function runVite(outDir: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  return new Promise((resolve, reject) => {
    // Said explicitly: a test runner's NODE_ENV=test would ship React's development half.
    const child = spawn(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'], {
      cwd: desk,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`页面没有生成 / the pages were not built (vite ${code})\n${said.trim()}`))
    })
  })
}

if (import.meta.main) await buildDesk()
