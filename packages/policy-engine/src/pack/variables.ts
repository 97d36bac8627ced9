import type { Expr, Type } from '../language/ast.ts'
import { FormulaError } from '../language/problem.ts'
import type { Meaning, Scope } from '../language/scope.ts'
import { FLAG, MONEY } from '../language/types.ts'
import { toScale } from '../language/unify.ts'
import type { Building, Part } from './building.ts'
import { collectDrafts, type Draft } from './drafts.ts'
import { readFormula } from './formulas.ts'
import { readLayer } from './layers.ts'
import { findCycle } from './order.ts'
import { holdsIn, type Layer, type VariableShape, type WarningShape } from './pack.ts'

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
  private readonly drafts: ReadonlyMap<string, Draft>
  private readonly parametersByName: ReadonlyMap<string, string>
  private readonly enumLabels: ReadonlyMap<string, readonly string[]>
  private readonly parents: ReadonlyMap<string, string | undefined>

  constructor(building: Building) {
    this.building = building
    this.parametersByName = new Map([...building.parameters.values()].map((shape) => [shape.name, shape.id]))
    this.drafts = collectDrafts(building)
    this.enumLabels = new Map(
      [...building.shapes.enums].map(([name, values]) => [name, values.map((value) => value.label)]),
    )
    this.parents = new Map([...building.shapes.entities].map(([name, entity]) => [name, entity.parent]))
  }

  build(): Map<string, VariableShape> {
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
            building: this.building,
          }
          const expr = when === undefined ? undefined : readFormula(wanted)
          return { code, say, ...(expr && { when: expr }) }
        })
        warnings.set(programme.id, [...(warnings.get(programme.id) ?? []), ...own])
      })
    }
    return warnings
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
    const wanted = flag ? FLAG : (draft.type ?? MONEY)
    return readFormula({
      source,
      path,
      part,
      entity: draft.entity,
      wanted,
      exact: draft.declared === 'exact' && !flag,
      scope: this.scopeOf(part),
      building: this.building,
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
        if (!draft?.written.some((written) => holdsIn(written.part.pack.jurisdiction, part.pack.jurisdiction)))
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
  const scales = layers.flatMap((layer) => [
    ...layer.versions.map((version) => version.expr.type.scale),
    ...(layer.otherwise ? [layer.otherwise.type.scale] : []),
  ])
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
