import { parseDay } from '@doudi/domain'
import { overridesOf, type PackSet, type Rules, reformFormulas, resolveRules } from '@doudi/policy-engine'
import { parse } from 'yaml'
import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const band = z.strictObject({ atLeast: z.number(), value: z.number() })
const figure = z.union([z.number(), z.boolean(), z.string(), z.array(band).min(1)])
const dated = z.array(z.strictObject({ from: day, value: figure })).min(1)

/** A reform as written: figures, and formulas where figures do not say it. The packs stay as they are. */
export const reformFile = z.strictObject({
  name: z.string().min(1),
  /** The day both sides are looked at. */
  on: day,
  /** By parameter id: one figure, or figures with their first day. */
  parameters: z.record(z.string(), z.union([dated, figure])).default({}),
  /** By name of a variable: the formula that takes its place. */
  formulas: z.record(z.string(), z.string()).default({}),
})

export type ReformFile = z.infer<typeof reformFile>

/** Reads the text of a reform file. Throws what the schema or YAML has against it. */
export function parseReform(text: string): ReformFile {
  return reformFile.parse(parse(text))
}

/** The rules of a place as they are, and as the reform would have them. */
export function rulesUnderReform(
  set: PackSet,
  jurisdiction: string,
  reform: ReformFile,
): { baseline: Rules; reform: Rules } {
  const on = parseDay(reform.on)
  if (on === undefined) throw new RangeError(`${reform.on} is not a day`)
  const overrides = overridesOf(set, figuresOn(reform), 'reform')
  const formulas = reformFormulas(set, reform.formulas)
  return {
    baseline: resolveRules(set, { jurisdiction, on }),
    reform: resolveRules(set, { jurisdiction, on, overrides, formulas }),
  }
}

type Figure = z.infer<typeof figure>

/** The figure of each parameter that the reform has in force on its day. */
function figuresOn({ on, parameters }: ReformFile): Record<string, Figure> {
  const figures: Record<string, Figure> = {}
  for (const [id, written] of Object.entries(parameters)) {
    if (!isDated(written)) {
      figures[id] = written
      continue
    }
    const holding = written.filter(({ from }) => from <= on).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
    if (holding !== undefined) figures[id] = holding.value
  }
  return figures
}

function isDated(written: ReformFile['parameters'][string]): written is z.infer<typeof dated> {
  return Array.isArray(written) && written.every((entry) => 'from' in entry)
}
