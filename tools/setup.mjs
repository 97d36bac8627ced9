// Brings node_modules in line with package-lock.json, and does nothing when it already is.
// Plain JavaScript without dependencies: it runs first, on the system's Node 20, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findInstalledChromium } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const mark = join(root, 'node_modules', '.doudi-lock')
const projectNode = join(root, 'node_modules', '.bin', 'node')
const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
const wanted = createHash('sha256').update(`${process.platform} ${process.arch} ${lockText}`).digest('hex')

/** @param {string} path */
function readOrNothing(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** The project's Node comes from npm where it is built for the machine; elsewhere the machine's own must do. */
function hasNode24() {
  return existsSync(projectNode) || Number.parseInt(process.versions.node, 10) >= 24
}

/** Someone may have installed by hand: npm's own record then names every package that the lockfile requires. */
function installedByHand() {
  const record = readOrNothing(join(root, 'node_modules', '.package-lock.json'))
  if (record === '' || !hasNode24()) return false
  const installed = JSON.parse(record).packages
  return Object.entries(JSON.parse(lockText).packages).every(
    ([path, entry]) => path === '' || entry.optional || isSamePackage(installed[path], entry, path),
  )
}

/** @param {any} installed @param {any} entry @param {string} path */
function isSamePackage(installed, entry, path) {
  // A workspace is its own folder; only what npm unpacked can differ from the lockfile.
  if (!path.includes('node_modules/')) return true
  return Boolean(installed) && (entry.link || installed.integrity === entry.integrity) && existsSync(join(root, path))
}

/**
 * Runs npm free of what the outer `npm start` or `npm test` left in the environment: an inherited
 * prefix would send the installation elsewhere.
 *
 * @param {string[]} args
 * @param {string} [node] the Node that runs npm; npm chooses optional packages by it
 */
function npm(args, node = process.execPath) {
  const kept = Object.entries(process.env).filter(
    ([key]) => !/^npm_(config_local_prefix|package_|lifecycle_)/i.test(key),
  )
  const options = /** @type {const} */ ({ cwd: root, env: Object.fromEntries(kept), stdio: 'inherit' })
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund']
  const cli = process.env['npm_execpath']
  const run = cli ? spawnSync(node, [cli, ...args, ...quiet], options) : spawnSync('npm', [...args, ...quiet], options)
  if (run.error) console.error(`无法运行 npm。/ npm could not be run: ${run.error.message}`)
  if (run.status !== 0) process.exit(run.status ?? 1)
}

if (readOrNothing(mark) !== wanted) {
  if (!installedByHand()) {
    console.log('正在安装依赖，首次约一分钟…… / Installing dependencies, about a minute the first time…')
    npm(['ci'])
    if (!hasNode24()) {
      console.error(
        'npm 上没有适合本机的 Node 24，请自行安装 Node 24 后重试。/ npm has no Node 24 for this machine: install Node 24 and try again.',
      )
      process.exit(1)
    }
  }
  // A new file under the old name: trees may share files by hard link, and theirs must keep its own mark.
  writeFileSync(`${mark}.draft`, wanted)
  renameSync(`${mark}.draft`, mark)
}

// npm leaves the bundled Chromium out when it runs on a Node that is too old for it. It is fetched only for
// tests, and only where the machine has no Chromium: nobody who just starts the system waits for it.
const bundled = join(root, 'node_modules', '@sparticuz', 'chromium')
const wantsBrowser = process.argv.includes('--with-browser') && findInstalledChromium(process.env) === undefined
if (wantsBrowser && process.arch === 'x64' && !existsSync(bundled) && existsSync(projectNode)) {
  console.log('正在下载测试用浏览器…… / Fetching the browser for the tests…')
  npm(['install', '--no-save', '--ignore-scripts'], projectNode)
}
