import { setImmediate } from 'node:timers/promises'
import type { CaseFile } from '@doudi/contract'
import { determine, type PackSet, sheetOf } from '@doudi/policy-engine'

export interface Coverage {
  /** Number of clauses that formulas carry. */
  readonly clauses: number
  /** Clauses that bear on no answer of any example. */
  readonly unreached: readonly {
    readonly clause: { readonly doc: string; readonly clause: string }
    readonly variables: readonly string[]
  }[]
  /** Clause key (doc + clause) → names of examples that reach it. */
  readonly reached: Readonly<Record<string, readonly string[]>>
}

const keyOf = (ref: { doc: string; clause: string }): string => `${ref.doc} ${ref.clause}`

/** Which clauses the examples reach: those whose tests decide an answer, or whose figures an answer uses. */
export async function coverageOf(
  set: PackSet,
  examples: readonly { readonly path: string; readonly file: CaseFile }[],
): Promise<Coverage> {
  const reached = new Map<string, Set<string>>()
  const mark = (ref: { doc: string; clause: string }, name: string): void => {
    reached.set(keyOf(ref), (reached.get(keyOf(ref)) ?? new Set()).add(name))
  }
  for (const { file } of examples) {
    // hundreds of determinations: whoever waits at the interface goes first
    await setImmediate()
    try {
      const determination = determine(set, file, sheetOf(file, set.shapes, { assume: true }), { explain: true })
      for (const step of determination.trace ?? [])
        if (step.clause && step.value !== '未知') mark(step.clause, file.name)
      for (const result of determination.results)
        for (const reason of result.reasons) if (reason.decisive) mark(reason.clause, file.name)
    } catch {
      // an example that the packs refuse reaches nothing; the examples' own test tells why
    }
  }
  const carried = new Map<string, { doc: string; clause: string; variables: Set<string> }>()
  for (const variable of set.variables.values()) {
    for (const layer of variable.layers) {
      for (const { ref } of layer.versions) {
        const entry = carried.get(keyOf(ref)) ?? { ...ref, variables: new Set<string>() }
        entry.variables.add(variable.name)
        carried.set(keyOf(ref), entry)
      }
    }
  }
  const unreached = [...carried]
    .filter(([key]) => !reached.has(key))
    .map(([, { doc, clause, variables }]) => ({ clause: { doc, clause }, variables: [...variables] }))
  return {
    clauses: carried.size,
    unreached,
    reached: Object.fromEntries([...reached].map(([key, names]) => [key, [...names]])),
  }
}
