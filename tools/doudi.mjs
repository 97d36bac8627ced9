#!/usr/bin/env node
// The command `doudi`: hands over to the server's own entry on the project's Node, whatever Node ran this line.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../apps/server/src/main.ts', import.meta.url))
const installed = fileURLToPath(new URL('../node_modules', import.meta.url))
const projectNode = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** The Node from npm when it is there; otherwise the one running now, if it can read TypeScript. */
function chooseNode() {
  if (existsSync(projectNode)) return projectNode
  return Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : undefined
}

if (!existsSync(installed)) {
  refuse('尚未安装依赖，请先在项目目录运行 npm ci。/ Nothing is installed yet: run npm ci in the project folder first.')
}
const node = chooseNode()
if (node === undefined) {
  refuse(
    '缺少 Node 24。请在项目目录重新运行 npm ci，或自行安装 Node 24。/ Node 24 is missing: run npm ci again in the project folder, or install Node 24.',
  )
}

// A small nursery: what outlives it is a batch of rows, and a larger one only makes the process larger.
const flags = ['--max-semi-space-size=4', '--max-old-space-size=2000']
const child = spawn(/** @type {string} */ (node), [...flags, entry, ...process.argv.slice(2)], { stdio: 'inherit' })
child.on('error', (error) => refuse(`无法启动。/ Could not start: ${error.message}`))

/** @type {NodeJS.Signals[]} */
const relayed = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']
for (const signal of relayed) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to every process in the foreground; passing it on would make it two.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  })
}
child.on('exit', (code, signal) => {
  process.exit(signal === null ? (code ?? 1) : 128 + (constants.signals[signal] ?? 0))
})
