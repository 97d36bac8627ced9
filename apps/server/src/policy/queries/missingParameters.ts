import { type Day, parseDay } from '@doudi/domain'
import { type PackSet, readersOfParameters, resolveRules } from '@doudi/policy-engine'

/** 本县还缺 N 个参数: which figures are not set for a place on a day, who knows them, and which programmes wait for them. */
export function missingParameters(set: PackSet, jurisdiction: string, on?: string) {
  const day = parseDay(on ?? '') ?? today()
  const rules = resolveRules(set, { jurisdiction, on: day })
  const readers = readersOfParameters(rules)
  const parameters = [...rules.parameters.values()]
    .filter((parameter) => parameter.value === undefined && !parameter.bands)
    .map(({ id, name, knownBy }) => ({ id, name, knownBy, waiting: [...(readers.get(id) ?? [])] }))
    .filter((parameter) => parameter.waiting.length > 0)
  return { count: parameters.length, parameters }
}

/** Today in the one calendar of the house, Asia/Shanghai. */
function today(): Day {
  return parseDay(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())) as Day
}
