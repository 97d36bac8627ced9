import { type Day, printDay } from '@doudi/domain'
import type { PackSet, ParameterValue, VariableShape } from '@doudi/policy-engine'

/** What differs between two sets of packs, in words: figures, formulas, programmes. */
export function packDifferences(older: PackSet, newer: PackSet): string[] {
  return [...packLines(older, newer), ...valueLines(older, newer), ...formulaLines(older, newer)]
}

function packLines(older: PackSet, newer: PackSet): string[] {
  const before = new Map(older.packs.map((pack) => [pack.id, pack]))
  const after = new Map(newer.packs.map((pack) => [pack.id, pack]))
  const lines: string[] = []
  for (const [id, pack] of after) if (!before.has(id)) lines.push(`＋ 政策包 ${id} ${pack.name}`)
  for (const [id, pack] of before) if (!after.has(id)) lines.push(`－ 政策包 ${id} ${pack.name}`)
  return lines
}

function wordsOfValue(value: ParameterValue): string {
  const until = Number.isFinite(value.until) ? `～${printDay(value.until as Day)}` : ''
  const figure = value.bands ? JSON.stringify(value.bands) : (value.value ?? '未定')
  return `${value.pack} ${printDay(value.from as Day)}${until} ${figure} ${value.status} ${value.ref ? `${value.ref.doc} ${value.ref.clause}` : ''}`
}

function valueLines(older: PackSet, newer: PackSet): string[] {
  const lines: string[] = []
  for (const id of new Set([...older.parameters.keys(), ...newer.parameters.keys()])) {
    const name = (newer.parameters.get(id) ?? older.parameters.get(id))?.name ?? id
    const before = new Set((older.values.get(id) ?? []).map(wordsOfValue))
    const after = new Set((newer.values.get(id) ?? []).map(wordsOfValue))
    for (const words of after) if (!before.has(words)) lines.push(`＋ 参数 ${name}（${id}） ${words}`)
    for (const words of before) if (!after.has(words)) lines.push(`－ 参数 ${name}（${id}） ${words}`)
  }
  return lines
}

function formulasOf(shape: VariableShape | undefined): Set<string> {
  const versions = (shape?.layers ?? []).flatMap((layer) => layer.versions.map((version) => ({ layer, version })))
  return new Set(
    versions.map(({ layer, version }) => {
      const from = Number.isFinite(version.from) ? printDay(version.from as Day) : ''
      return `${layer.pack}${layer.mode ? ` ${layer.mode}` : ''} ${from} ${version.source} 【${version.ref.doc} ${version.ref.clause}】`
    }),
  )
}

function formulaLines(older: PackSet, newer: PackSet): string[] {
  const lines: string[] = []
  for (const name of new Set([...older.variables.keys(), ...newer.variables.keys()])) {
    const before = formulasOf(older.variables.get(name))
    const after = formulasOf(newer.variables.get(name))
    for (const words of after) if (!before.has(words)) lines.push(`＋ 公式 ${name} ${words}`)
    for (const words of before) if (!after.has(words)) lines.push(`－ 公式 ${name} ${words}`)
  }
  return lines
}
