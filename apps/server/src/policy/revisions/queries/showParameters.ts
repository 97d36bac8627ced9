import { type Day, parseDay, printDay } from '@doudi/domain'
import { clauseWordsOf, printHeld, resolveRules } from '@doudi/policy-engine'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { packsInForce } from '../packsInForce.ts'

/** Every figure in force here on a day, each with its first day, its clause, and where it comes from: a pack or a document entered here. */
export const showParameters = defineQuery({
  name: 'policy.show-parameters',
  permission: 'policy.read-standards',
  input: z.strictObject({ on: z.iso.date().optional() }),
  async run({ tx, county, today }, { on = printDay(today) }) {
    const set = await packsInForce(tx, county)
    const rules = resolveRules(set, { jurisdiction: county, on: parseDay(on) as Day })
    const words = clauseWordsOf(set)
    const parameters = [...rules.parameters.values()].map((parameter) => {
      const { id, name, status, jurisdiction, from, ref, note, knownBy, revision } = parameter
      return {
        id,
        name,
        unit: parameter.bands ? 'bands' : parameter.type.kind,
        value: printHeld(set, id, parameter) ?? null,
        from: from ?? null,
        place: jurisdiction,
        status,
        knownBy,
        clause: ref ? words(ref) : null,
        note: note ?? null,
        origin: revision === undefined ? ('pack' as const) : ('revision' as const),
        revision: revision ?? null,
      }
    })
    return { on, parameters }
  },
})
