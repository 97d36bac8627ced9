import { readFileSync } from 'node:fs'
import { parseDay } from '@doudi/domain'
import { buildPacks, faultLines, type Parameter, type Rules, resolveRules } from '@doudi/policy-engine'

/** The outputs that every engine of the comparison must give, and give the same. */
export const OUTPUTS = ['救助金合计', '是低保', '是边缘', '特困人数', '渐退'] as const

/** The study's rules, built by the product's own loader. */
export function studyRules(): Rules {
  const text = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
  const files = ['pack.yaml', 'rules.yaml'].map((name) => ({ path: `study/${name}`, text: text(name) }))
  const set = buildPacks(files, text('facts.yaml'))
  if (set.faults.length > 0) throw new Error(faultLines(set.faults).join('\n'))
  return resolveRules(set, { jurisdiction: '', on: parseDay('2024-12-01') as number })
}

/** Counties of the country. */
export const COUNTIES = 2844

/** Figures of each county: the standards differ from county to county by whole yuan, all else is the nation's. */
export function countyFigures(rules: Rules, counties: number = COUNTIES): readonly ReadonlyMap<string, Parameter>[] {
  return Array.from({ length: counties }, (_, county) => {
    const figures = new Map(rules.parameters)
    const shift = (id: string, fen: number): void => {
      const figure = figures.get(id) as Parameter
      figures.set(id, { ...figure, value: (figure.value as number) + fen })
    }
    shift('standard.urban', ((county * 37) % 251) * 100)
    shift('standard.rural', ((county * 53) % 199) * 100)
    shift('nursing', ((county * 11) % 5) * 500)
    return figures
  })
}
