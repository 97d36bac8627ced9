import { faultLines, type PackSet } from '@doudi/policy-engine'
import { ourPacks } from './packFiles.ts'

/** The installation's packs when they are sound; otherwise their faults are told and nothing is decided with them. */
export function soundPacks(): PackSet | undefined {
  const set = ourPacks()
  if (set.faults.length === 0) return set
  process.stderr.write(
    `政策包有 ${set.faults.length} 处错误，不能用来认定 / the packs have faults and cannot decide\n${faultLines(set.faults).join('\n')}\n`,
  )
  return undefined
}
