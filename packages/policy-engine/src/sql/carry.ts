import type { Rules } from '../rules.ts'
import type { PlannedColumn } from './columns.ts'
import type { Planner } from './plan.ts'
import type { InputTable, OutputTable } from './program.ts'
import type { Stage } from './stages.ts'

/** Writes the stages as temporary tables, each carrying on only the columns that are read later. */
export class Carrier {
  readonly #rules: Rules
  readonly #plan: Planner
  readonly #wanted: ReadonlySet<string>
  /** The newest table of an entity and the columns that stand in it. */
  readonly #newest = new Map<string, { table: string; columns: Set<string> }>()

  constructor(rules: Rules, plan: Planner, inputs: readonly InputTable[], outputs: readonly OutputTable[]) {
    this.#rules = rules
    this.#plan = plan
    this.#wanted = new Set(outputs.flatMap((table) => table.columns.map(({ column }) => column)))
    for (const { entity, table, columns } of inputs)
      this.#newest.set(entity, { table, columns: new Set(columns.map(({ column }) => column)) })
  }

  /** The households with the parameters of their jurisdiction beside their facts. */
  root(): string {
    const root = this.#root()
    const given = this.#current(root)
    const pivot = this.#parameters()
    const columns = new Set([...given.columns, ...pivot.keys()])
    const table = `${this.#plan.names.entity(root)}_0`
    this.#newest.set(root, { table, columns })
    const values = `select jurisdiction as of_jurisdiction${[...pivot].map(([column, sql]) => `, ${sql} as ${column}`).join('')} from parameter group by jurisdiction`
    const all = ['id', ...columns].join(', ')
    return `create temporary table ${table} on commit drop as\nselect ${all} from ${given.table} left join (${values}) p on of_jurisdiction = jurisdiction`
  }

  stage(stage: Stage, later: readonly Stage[]): string {
    const entity = stage.entity
    const parent = this.#rules.entities.get(entity)?.parent
    const own = this.#current(entity)
    const made = [...stage.aggregates, ...stage.levels.flat()].map(({ name }) => name)
    const kept = this.#neededOf([...own.columns, ...made], later)
    const table = `${own.table.replace(/_(in|\d+)$/, '')}_${1 + Number(/_(\d+)$/.exec(own.table)?.[1] ?? -1)}`
    let select = this.#base(stage, kept)
    stage.levels.forEach((level, at) => {
      const above = new Set([
        ...kept,
        ...stage.levels
          .slice(at + 1)
          .flat()
          .flatMap((column) => column.needs),
      ])
      const here = level.map((column) => `${column.text} as ${column.name}`)
      const names = new Set(level.map(({ name }) => name))
      const carried = select.columns.filter((column) => above.has(column))
      const columns = [...carried, ...level.map(({ name }) => name).filter((name) => names.has(name))]
      const keys = parent === undefined ? ['id'] : ['id', 'parent']
      select = {
        columns,
        text: `select ${[...keys, ...carried, ...here].join(', ')}\nfrom (${select.text} offset 0) q${at}`,
      }
    })
    const keys = parent === undefined ? ['id'] : ['id', 'parent']
    const text = `create temporary table ${table} on commit drop as\nselect ${[...keys, ...kept].join(', ')} from (${select.text} offset 0) q`
    this.#newest.set(entity, { table, columns: new Set(kept) })
    return text
  }

  /** Where the outputs stand after the last stage. */
  results(outputs: readonly OutputTable[]): OutputTable[] {
    return outputs.map((output) => ({ ...output, table: this.#current(output.entity).table }))
  }

  /** The rows of the entity beside what its levels read of its ancestors and its lists. */
  #base(stage: Stage, kept: readonly string[]): { text: string; columns: string[] } {
    const needed = new Set([...kept, ...stage.levels.flat().flatMap((column) => column.needs)])
    const own = this.#current(stage.entity)
    const columns: string[] = []
    const select: string[] = []
    const from = [`${own.table} r`]
    const bring = (alias: string, names: Iterable<string>) => {
      for (const name of names) {
        if (!needed.has(name) || columns.includes(name)) continue
        columns.push(name)
        select.push(`${alias}.${name}`)
      }
    }
    bring('r', own.columns)
    let below = 'r'
    let parent = this.#rules.entities.get(stage.entity)?.parent
    for (let up = 0; parent !== undefined; up++) {
      const above = this.#current(parent)
      from.push(`join ${above.table} u${up} on u${up}.id = ${below}.parent`)
      bring(`u${up}`, above.columns)
      below = `u${up}`
      parent = this.#rules.entities.get(parent)?.parent
    }
    for (const [over, aggregates] of byList(stage.aggregates)) {
      const alias = `g${from.length}`
      const inner = aggregates.map((one) => `${one.text} as ${one.name}`).join(', ')
      from.push(
        `left join (select parent as of, ${inner} from ${this.#current(over).table} group by parent) ${alias} on ${alias}.of = r.id`,
      )
      for (const { name, aggregate } of aggregates) {
        columns.push(name)
        select.push(
          `case when r.${aggregate?.listKnown} then case when ${alias}.of is null then ${aggregate?.empty} else ${alias}.${name} end end as ${name}`,
        )
      }
    }
    const keys = this.#rules.entities.get(stage.entity)?.parent === undefined ? ['r.id'] : ['r.id', 'r.parent']
    return { columns, text: `select ${[...keys, ...select].join(', ')} from ${from.join('\n')}` }
  }

  #neededOf(columns: readonly string[], later: readonly Stage[]): string[] {
    const needed = new Set(this.#wanted)
    for (const stage of later)
      for (const column of [...stage.aggregates, ...stage.levels.flat()])
        for (const name of column.needs) needed.add(name)
    return [...new Set(columns)].filter((column) => needed.has(column))
  }

  /** The columns of the parameters, each taken out of the rows of one jurisdiction. */
  #parameters(): Map<string, string> {
    const columns = new Map<string, string>()
    for (const id of this.#plan.scalars) {
      const number = this.#plan.names.parameter(id)
      const value = `max(value) filter (where id = ${number})`
      const flag = this.#rules.parameters.get(id)?.type.kind === 'flag'
      columns.set(`p${number}`, flag ? `(${value}) <> 0` : value)
    }
    for (const id of this.#plan.tables) {
      const number = this.#plan.names.parameter(id)
      columns.set(`p${number}_at`, `max(at_least) filter (where id = ${number})`)
      columns.set(`p${number}_is`, `max(band_value) filter (where id = ${number})`)
    }
    return columns
  }

  #current(entity: string): { table: string; columns: Set<string> } {
    const found = this.#newest.get(entity)
    if (found === undefined) throw new Error(`the table brings no rows of ${entity}`)
    return found
  }

  #root(): string {
    for (const entity of this.#rules.entities.values()) if (entity.parent === undefined) return entity.name
    throw new Error('no entity without a parent')
  }
}

function byList(aggregates: readonly PlannedColumn[]): Map<string, PlannedColumn[]> {
  const lists = new Map<string, PlannedColumn[]>()
  for (const one of aggregates) {
    const over = one.aggregate?.over ?? ''
    lists.set(over, [...(lists.get(over) ?? []), one])
  }
  return lists
}
