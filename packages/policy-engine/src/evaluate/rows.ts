import type { FactRow } from '../facts/sheet.ts'
import type { Rules } from '../rules.ts'
import type { Plan } from './plan.ts'
import type { Row } from './row.ts'
import { anyOf, between, exactly, type RowOfCause, type Value } from './value.ts'

export interface RowOptions {
  /** Facts that only the defaults of the format state count as unknown: shows what an answer rests on. */
  readonly distrustAssumed?: boolean
}

/** The facts of a household as values of the plan's slots. */
export function makeRows(plan: Plan, sheet: FactRow, options: RowOptions = {}): Row {
  return makeRow(plan, sheet, 0, undefined, options, '')
}

function makeRow(
  plan: Plan,
  source: FactRow,
  entity: number,
  parent: Row | undefined,
  options: RowOptions,
  id: string,
): Row {
  const shape = plan.entities[entity] as Plan['entities'][number]
  const names = plan.factsOf[entity] ?? []
  const where: RowOfCause = { id, entity: shape.name, source }
  const facts = names.map((name) => factValue(plan, source, name, where, options))
  const children: Row['children'][number][] = []
  const row: Row = { id, entity, name: shape.name, parent, facts, source, variables: [], children }
  plan.entities.forEach((child, index) => {
    if (child.parent !== shape.name) return
    const list = source.lists.get(child.name)
    children[index] =
      list === 'unknown'
        ? { unknown: { kind: 'fact', id: child.name, row: where } }
        : (list ?? []).map((item, at) =>
            makeRow(plan, item, index, row, options, item.id || `${id}${id ? ' ' : ''}${child.name}${at + 1}`),
          )
  })
  return row
}

function factValue(plan: Plan, source: FactRow, name: string, row: RowOfCause, options: RowOptions): Value {
  const cell = source.facts.get(name)
  const distrusted = cell?.from === 'assumed' && options.distrustAssumed
  if (cell && !distrusted) {
    return cell.atLeast === cell.atMost
      ? exactly(cell.atLeast)
      : between(cell.atLeast, cell.atMost, [{ kind: 'fact', id: name, row }])
  }
  const type = plan.facts.get(name)?.type ?? { kind: 'any', scale: 1 }
  const labels = plan.enums.get(type.enum ?? '')?.length ?? 1
  return anyOf(type, labels, { kind: 'fact', id: name, row }, type.kind === 'share')
}

/** The parameters of some rules as values of the plan's slots; unset ones are unknown and never negative. */
export function parameterValues(plan: Plan, rules: Rules): Value[] {
  return plan.parameterIds.map((id) => {
    const parameter = rules.parameters.get(id)
    if (parameter?.value !== undefined) return exactly(parameter.value)
    const type = parameter?.type ?? { kind: 'count', scale: 1 }
    return anyOf(type, rules.enums.get(type.enum ?? '')?.length ?? 1, { kind: 'parameter', id })
  })
}
