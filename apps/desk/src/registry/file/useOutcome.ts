import type { CaseFile, CaseOutcome } from '@doudi/contract'
import { useQuery } from '@tanstack/react-query'
import { ask, Refusal } from '../../frame/server.ts'
import type { ShownPerson } from '../wire.ts'

/**
 * The determination of a case of the registry. Asked by ids, so that no name leaves the file; the answer gets the
 * names back here.
 */
export function useOutcome(asked: CaseFile | undefined, people: readonly ShownPerson[]) {
  return useQuery({
    queryKey: ['signed-in', 'outcome', asked],
    queryFn: async ({ signal }) => {
      const outcome = await ask<CaseOutcome>('/api/determinations?explain=true', { body: asked, signal })
      if (outcome.problem !== undefined) throw new Refusal(outcome.problem)
      return nameMembers(outcome, people)
    },
    enabled: asked !== undefined,
    gcTime: 0,
  })
}

function nameMembers(outcome: CaseOutcome, people: readonly ShownPerson[]): CaseOutcome {
  const named = people.reduce(
    (text, { person, name }) => text.replaceAll(person, JSON.stringify(name).slice(1, -1)),
    JSON.stringify(outcome),
  )
  return JSON.parse(named) as CaseOutcome
}
