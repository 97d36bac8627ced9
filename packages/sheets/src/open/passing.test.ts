import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sweepPassing } from './passing.ts'

const MODULE = JSON.stringify(new URL('./passing.ts', import.meta.url).href)

test('whoever is killed while a file passes through leaves nothing of it, or the next start removes it', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'doudi-sheets-')), 'passing')
  const code = `const { openPassing } = await import(${MODULE})
    const { file } = await openPassing(${JSON.stringify(folder)})
    await file.writeFile('张三 500299')
    console.log('written')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((done) => child.once('close', done))
  await new Promise((done) => child.stdout.once('data', done))
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  child.kill('SIGKILL')
  await gone
  if (process.platform === 'linux') expect(await readdir(folder)).toEqual([])
  // as another system would have left it
  await writeFile(join(folder, `doudi-passing-${child.pid}-left`), '张三 500299')
  await writeFile(join(folder, `doudi-passing-${process.pid}-mine`), '')
  await writeFile(join(folder, 'of somebody else'), '')
  expect(await sweepPassing(folder)).toBe(1)
  expect(await readdir(folder)).toEqual([`doudi-passing-${process.pid}-mine`, 'of somebody else'])
  await rm(folder, { recursive: true })
})
