// The house rules that no other tool knows. Every finding is an error.
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { findHouseFaults } from './houseRules.ts'

const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
const files = tracked
  .split('\0')
  .filter((path) => path !== '' && statSync(path, { throwIfNoEntry: false })?.isFile())
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .filter(({ text }) => !text.includes('\0'))

const faults = findHouseFaults(files)
for (const { path, line, fault } of faults) console.error(`${path}:${line}: ${fault}`)
console.log(`House rules: ${files.length} files, ${faults.length} faults`)
if (faults.length > 0) process.exitCode = 1
