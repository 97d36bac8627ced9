import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Runs a script in a process of its own, where neither its memory nor what the compiler has learnt from other loops is
 * mixed with anything else, and reads the JSON it prints. What it says on the error output is passed on.
 * `flags` are for node.
 */
export function inOwnProcess<T>(script: URL, args: readonly string[] = [], flags: readonly string[] = []): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, fileURLToPath(script), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', (code) => {
      const text = Buffer.concat(parts).toString('utf8')
      if (code !== 0) reject(new Error(`${fileURLToPath(script)} ended with ${code}: ${text.slice(-2000)}`))
      else resolve(JSON.parse(text) as T)
    })
  })
}
