import type { EntityShape } from '../rules.ts'
import type { InputColumn, PlannedColumn } from './columns.ts'

/**
 * One pass over the rows of one entity. Its levels are computed one above the other: a column stands on a higher
 * level than those of the same stage that it reads.
 */
export interface Stage {
  readonly entity: string
  readonly aggregates: readonly PlannedColumn[]
  readonly levels: readonly (readonly PlannedColumn[])[]
}

/** Orders columns into stages: every stage reads only what earlier stages, or lower levels of its own, have made. */
export function stagesOf(
  computed: ReadonlyMap<string, PlannedColumn>,
  inputs: ReadonlyMap<string, InputColumn>,
  entities: ReadonlyMap<string, EntityShape>,
): Stage[] {
  const done = new Set<string>(inputs.keys())
  const rest = new Set(computed.values())
  const stages: Stage[] = []
  const order = [...entities.keys()].sort((a, b) => depth(b, entities) - depth(a, entities))
  while (rest.size > 0) {
    const before = rest.size
    for (const entity of order) {
      const stage = stageOf(entity, rest, done)
      if (stage.aggregates.length === 0 && stage.levels.length === 0) continue
      stages.push(stage)
    }
    if (rest.size === before) throw new Error('the variables read each other in a circle')
  }
  return stages
}

/** All columns of an entity that can be made now; they are taken from `rest` and added to `done`. */
function stageOf(entity: string, rest: Set<PlannedColumn>, done: Set<string>): Stage {
  const ready = (column: PlannedColumn) =>
    column.entity === entity && column.needs.every((name) => name.startsWith('p') || done.has(name))
  const take = (columns: PlannedColumn[]) => {
    for (const column of columns) {
      rest.delete(column)
      done.add(column.name)
    }
    return columns
  }
  const aggregates = take([...rest].filter((column) => column.aggregate !== undefined && ready(column)))
  const levels: PlannedColumn[][] = []
  for (;;) {
    const level = [...rest].filter((column) => column.aggregate === undefined && ready(column))
    if (level.length === 0) return { entity, aggregates, levels }
    levels.push(take(level))
  }
}

export function depth(entity: string, entities: ReadonlyMap<string, EntityShape>): number {
  const parent = entities.get(entity)?.parent
  return parent === undefined ? 0 : 1 + depth(parent, entities)
}
