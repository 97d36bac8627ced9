import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashSources } from './buildDesk.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const verifier = join(root, 'apps', 'verifier')
const built = join(verifier, 'dist')

/** Packages whose code ends up in the page. */
const INSIDE = ['certificate', 'contract', 'domain', 'policy-engine'].map((name) => join(root, 'packages', name))

/**
 * The page that re-checks certificates, as one text with a place for rules and keys; built when its sources changed.
 * Everything is inside: it opens from a disk without a network.
 */
export async function buildVerifier(): Promise<string> {
  const sources = [verifier, ...INSIDE].map(hashSources).join('\n')
  const mark = join(built, '.sources')
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== sources) await build(sources)
  const script = await readFile(join(built, 'page.js'), 'utf8')
  const template = await readFile(join(verifier, 'page.html'), 'utf8')
  // a closing tag inside the script would end it in the eyes of the browser
  return template.replace('"__DOUDI_SCRIPT__"', () => script.replaceAll('</script', '<\\/script'))
}

async function build(sources: string): Promise<void> {
  const aside = join(verifier, '.doudi', `dist-${process.pid}`)
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true })
  try {
    await runVite(aside)
    await writeFile(join(aside, '.sources'), sources)
    await rm(built, { recursive: true, force: true })
    await rename(aside, built)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

function runVite(outDir: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'], {
      cwd: verifier,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`核验页没有生成 / the page was not built (vite ${code})\n${said.trim()}`)),
    )
  })
}
