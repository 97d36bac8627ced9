import { readdirSync, readFileSync } from 'node:fs'
import { parseDay } from '@doudi/domain'
import { buildPacks, type PackSet, type Rules, resolveRules } from '@doudi/policy-engine'

const ROOT = new URL('../../../../policy-packs/', import.meta.url)

export function factsText(): string {
  return readFileSync(new URL('facts.yaml', ROOT), 'utf8')
}

/** The packs of the repository, without their examples. */
export function shippedPacks(): PackSet {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const files = folders.flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, ROOT))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ path: `${name}/${file}`, text: readFileSync(new URL(`${name}/${file}`, ROOT), 'utf8') })),
  )
  return buildPacks(files, factsText())
}

export function rulesOf(set: PackSet, jurisdiction: string, on: string): Rules {
  return resolveRules(set, { jurisdiction, on: parseDay(on) as number })
}

const FIGURES = { money: 30_000, share: 15_000, count: 6, flag: 1 } as const

/** The same rules with some figure for every parameter that no document settles: only gaps of law stay open. */
export function withEveryFigure(rules: Rules): Rules {
  const parameters = new Map(
    [...rules.parameters].map(([id, parameter]) => {
      if (parameter.value !== undefined || parameter.bands !== undefined) return [id, parameter] as const
      if (id.endsWith('.bands'))
        return [
          id,
          {
            ...parameter,
            bands: [
              { atLeast: 80, value: 5_000 },
              { atLeast: 90, value: 20_000 },
            ],
          },
        ] as const
      const { kind } = parameter.type
      return [id, { ...parameter, value: kind in FIGURES ? FIGURES[kind as keyof typeof FIGURES] : 0 }] as const
    }),
  )
  return { ...rules, parameters }
}

/** The same rules with only the facts that the outputs read: rows for the explaining back-end are then quickly made. */
export function withFactsRead(rules: Rules, outputs: readonly string[]): Rules {
  const variables = new Map(rules.variables.map((variable) => [variable.name, variable]))
  const seen = new Set<string>()
  const facts = new Set<string>()
  const open = [...outputs]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    const text = JSON.stringify(variables.get(name)?.expr ?? null)
    for (const [, op, read] of text.matchAll(/"op":"(fact|var)","entity":"[^"]*","name":"([^"]*)"/g)) {
      if (op === 'fact') facts.add(read as string)
      else open.push(read as string)
    }
  }
  return { ...rules, facts: new Map([...rules.facts].filter(([name]) => facts.has(name))) }
}

/** Every answer and amount of the programmes. */
export function programmeVariables(rules: Rules): string[] {
  return [...new Set(rules.programmes.flatMap(({ answer, amounts }) => [answer, ...Object.values(amounts)]))]
}
