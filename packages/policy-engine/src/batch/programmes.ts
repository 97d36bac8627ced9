import type { Rules } from '../rules.ts'
import type { OutputRequest } from './compile.ts'

/** What a population is asked for: every programme's answer, and its amounts where the answer is yes. */
export function programmeOutputs(rules: Rules, programmes?: ReadonlySet<string>): readonly OutputRequest[] {
  const requests = new Map<string, OutputRequest>()
  for (const { id, answer, amounts } of rules.programmes) {
    if (programmes !== undefined && !programmes.has(id)) continue
    requests.set(answer, { name: answer })
    for (const name of Object.values(amounts)) if (!requests.has(name)) requests.set(name, { name, when: answer })
  }
  return [...requests.values()]
}
