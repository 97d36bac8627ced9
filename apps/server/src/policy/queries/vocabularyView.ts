import type { PackSet } from '@doudi/policy-engine'

/** Facts, enums and suppliers for a form: names as formulas write them, codes as case files write them. */
export function vocabularyView({ shapes }: PackSet) {
  return {
    enums: Object.fromEntries([...shapes.enums].map(([name, values]) => [name, [...values]])),
    suppliers: [...shapes.suppliers],
    facts: [...shapes.facts.values()].map(({ name, entity, code, type, by, assume }) => ({
      name,
      entity,
      code,
      type: type.enum ?? type.kind,
      by,
      ...(assume !== undefined && { assume }),
    })),
  }
}
