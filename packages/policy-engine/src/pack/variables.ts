import type { Expr, Type } from '../language/ast.ts'
import { FormulaError } from '../language/problem.ts'
import type { Meaning, Scope } from '../language/scope.ts'
import { COUNT, DAY, enumType, FLAG, MONEY, MONTH, REGION, SHARE } from '../language/types.ts'
import { toScale } from '../language/unify.ts'
import type { Building, Part, Written } from './building.ts'
import { readFormula, readLayer } from './layers.ts'
import { findCycle } from './order.ts'
import { holdsIn, type Layer, type VariableShape, type WarningShape } from './pack.ts'

const TYPES: Record<string, Type> = {
  money: MONEY,
  share: SHARE,
  count: COUNT,
  flag: FLAG,
  day: DAY,
  month: MONTH,
  region: REGION,
  exact: MONEY,
}

/** A variable whose layers are still being read. */
interface Draft {
  readonly name: string
  readonly entity: string
  readonly declared: string
  readonly module: string
  readonly written: readonly Written[]
  type?: Type
  layers?: Layer[]
  reading?: boolean
}

/** Reads every formula of every pack; faults go to their files. */
export function buildVariables(building: Building): {
  shapes: Map<string, VariableShape>
  warnings: Map<string, WarningShape[]>
} {
  const builder = new VariableBuilder(building)
  const shapes = builder.build()
  const warnings = builder.programmeWarnings()
  const cycle = findCycle(shapes)
  if (cycle) {
    const at = building.parts
      .flatMap((part) => part.file.variables.map((raw, index) => ({ part, raw, index })))
      .find(({ raw }) => raw.name === cycle[0])
    at?.part.source.fault(
      'cycle',
      ['variables', at.index],
      `循环引用：${cycle.join(' → ')}`,
      `cycle: ${cycle.join(' → ')}`,
    )
  }
  return { shapes, warnings }
}

class VariableBuilder {
  private readonly building: Building
  private readonly drafts = new Map<string, Draft>()
  private readonly parametersByName: ReadonlyMap<string, string>
  private readonly enumLabels: ReadonlyMap<string, readonly string[]>
  private readonly parents: ReadonlyMap<string, string | undefined>

  constructor(building: Building) {
    this.building = building
    this.parametersByName = new Map([...building.parameters.values()].map((shape) => [shape.name, shape.id]))
    this.enumLabels = new Map(
      [...building.shapes.enums].map(([name, values]) => [name, values.map((value) => value.label)]),
    )
    this.parents = new Map([...building.shapes.entities].map(([name, entity]) => [name, entity.parent]))
  }

  build(): Map<string, VariableShape> {
    this.collect()
    const shapes = new Map<string, VariableShape>()
    for (const draft of this.drafts.values()) {
      this.read(draft)
      if (!draft.type || !draft.layers) continue
      const layers =
        draft.declared === 'exact' ? draft.layers.map((layer) => rescaled(layer, draft.type as Type)) : draft.layers
      shapes.set(draft.name, { name: draft.name, entity: draft.entity, type: draft.type, module: draft.module, layers })
    }
    return shapes
  }

  /** Warnings that stand on programmes rather than on a variable. */
  programmeWarnings(): Map<string, WarningShape[]> {
    const warnings = new Map<string, WarningShape[]>()
    for (const part of this.building.parts) {
      part.file.programmes.forEach((programme, index) => {
        const own = (programme.warnings ?? []).map(({ when, code, say }, at): WarningShape => {
          const path = ['programmes', index, 'warnings', at, 'when']
          const wanted = {
            source: when ?? '',
            path,
            part,
            entity: programme.entity,
            wanted: FLAG,
            exact: false,
            scope: this.scopeOf(part),
          }
          const expr = when === undefined ? undefined : readFormula(wanted)
          return { code, say, ...(expr && { when: expr }) }
        })
        warnings.set(programme.id, [...(warnings.get(programme.id) ?? []), ...own])
      })
    }
    return warnings
  }

  private collect(): void {
    const { parts, shapes } = this.building
    const byName = new Map<string, Written[]>()
    for (const part of parts) {
      part.file.variables.forEach((raw, index) => {
        const earlier = byName.get(raw.name) ?? []
        const same = earlier.some((other) => other.part.pack === part.pack)
        if (same || shapes.facts.has(raw.name) || this.parametersByName.has(raw.name)) {
          part.source.fault(
            'name-taken',
            ['variables', index],
            `名称 ${raw.name} 已被使用`,
            `the name ${raw.name} is taken`,
          )
        } else byName.set(raw.name, [...earlier, { raw, part, index }])
      })
    }
    for (const [name, written] of byName) {
      const { raw, part, index } = written[0] as Written
      const entity = raw.entity ?? '家庭'
      const declared = raw.type ?? 'flag'
      const known = TYPES[declared] ?? (shapes.enums.has(declared) ? enumType(declared) : undefined)
      if (!known)
        part.source.fault(
          'wrong-unit',
          ['variables', index, 'type'],
          `没有类型 ${declared}`,
          `there is no type ${declared}`,
        )
      if (!shapes.entities.has(entity))
        part.source.fault(
          'unknown-name',
          ['variables', index, 'entity'],
          `没有 ${entity} 这种对象`,
          `there is no entity ${entity}`,
        )
      if (!known || !shapes.entities.has(entity)) continue
      // the type of exact money is only known once its formulas have been read
      this.drafts.set(name, {
        name,
        entity,
        declared,
        module: part.file.module ?? part.source.path,
        written,
        ...(declared !== 'exact' && { type: known }),
      })
    }
  }

  private read(draft: Draft): void {
    if (draft.layers || draft.reading) return
    draft.reading = true
    const layers = draft.written.map((written) => {
      const upper = draft.written.filter(
        (other) => other !== written && holdsIn(other.part.pack.jurisdiction, written.part.pack.jurisdiction),
      )
      return readLayer({
        written,
        upper,
        draft,
        building: this.building,
        formula: (source, path, flag) => this.formula(draft, written.part, source, path, flag),
      })
    })
    if (draft.declared === 'exact') draft.type = { kind: 'money', scale: commonScale(layers) }
    draft.layers = layers
  }

  private formula(
    draft: Draft,
    part: Part,
    source: string,
    path: readonly (string | number)[],
    flag = false,
  ): Expr | undefined {
    const wanted = flag ? FLAG : (TYPES[draft.declared] ?? draft.type ?? MONEY)
    return readFormula({
      source,
      path,
      part,
      entity: draft.entity,
      wanted,
      exact: draft.declared === 'exact' && !flag,
      scope: this.scopeOf(part),
    })
  }

  private scopeOf(part: Part): Scope {
    const { shapes, parameters } = this.building
    return {
      parents: this.parents,
      enums: this.enumLabels,
      names: () => [...shapes.facts.keys(), ...this.parametersByName.keys(), ...this.drafts.keys()],
      find: (name): Meaning | undefined => {
        const fact = shapes.facts.get(name)
        if (fact) return { what: 'fact', entity: fact.entity, type: fact.type }
        const id = this.parametersByName.get(name)
        const parameter = id ? parameters.get(id) : undefined
        if (parameter) return { what: 'param', id: parameter.id, type: parameter.type, bands: parameter.bands }
        const draft = this.drafts.get(name)
        if (!draft || !holdsIn((draft.written[0] as Written).part.pack.jurisdiction, part.pack.jurisdiction))
          return undefined
        if (!draft.type) {
          this.read(draft)
          if (!draft.type)
            throw new FormulaError('cycle', `循环引用：${name}`, `cycle through ${name}`, { from: 0, until: 0 })
        }
        return { what: 'var', entity: draft.entity, type: draft.type }
      },
    }
  }
}

function commonScale(layers: readonly Layer[]): number {
  const scales = layers.flatMap((layer) => layer.versions.map((version) => version.expr.type.scale))
  return scales.reduce((common, scale) => (common * scale) / greatestCommonDivisor(common, scale), 1)
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function rescaled(layer: Layer, type: Type): Layer {
  const versions = layer.versions.map((version) => ({ ...version, expr: toScale(version.expr, type.scale) }))
  return {
    ...layer,
    versions,
    ...(layer.otherwise && {
      otherwise: toScale({ ...layer.otherwise, type: { ...type, scale: layer.otherwise.type.scale } }, type.scale),
    }),
  }
}
