import type { PlainFacts } from '@doudi/certificate'
import { type PackSet, valueText } from '@doudi/policy-engine'
import { element } from './element.ts'
import type { Words } from './words.ts'

/** The facts of a certificate in an officer's words, row by row. */
export function factTables(set: PackSet, facts: PlainFacts, words: Words): HTMLElement {
  const box = element('div', { class: 'wide' })
  addRow(box, set, facts, words.household, words)
  return box
}

function addRow(box: HTMLElement, set: PackSet, row: PlainFacts, title: string, words: Words): void {
  const lines = Object.entries(row.facts).map(([name, cell]) => {
    const type = set.shapes.facts.get(name)?.type ?? { kind: 'any' as const, scale: 1 }
    const lo = 'is' in cell ? cell.is : (cell.atLeast ?? Number.NEGATIVE_INFINITY)
    const hi = 'is' in cell ? cell.is : (cell.atMost ?? Number.POSITIVE_INFINITY)
    return element(
      'tr',
      {},
      element('td', {}, name),
      element('td', {}, valueText({ lo, hi, causes: [] }, type, set.shapes.enums)),
    )
  })
  if (lines.length > 0) box.append(element('h3', {}, title), element('table', {}, element('tbody', {}, ...lines)))
  for (const [entity, rows] of Object.entries(row.lists ?? {})) {
    if (rows === 'unknown') {
      box.append(element('p', { class: 'muted' }, `${entity}：${words.unknown}`))
      continue
    }
    for (const [at, child] of rows.entries()) {
      addRow(box, set, child, child.of ?? `${row.of ?? ''} ${entity} ${at + 1}`.trim(), words)
    }
  }
}
