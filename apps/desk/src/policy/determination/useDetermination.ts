import type { CaseOutcome, Problem } from '@doudi/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { ask, problemOf, Refusal } from '../../frame/server.ts'
import { type CaseDraft, findNeededFirst, type NeededFirst } from '../facts/caseDraft.ts'
import { leaveOutUnfinished } from '../facts/unfinished.ts'

const TYPING_PAUSE = 300

export interface DeterminationState {
  /** What must be known before anything can be asked. */
  readonly needed: readonly NeededFirst[]
  readonly outcome: CaseOutcome | undefined
  readonly problem: Problem | undefined
  /** The answer on the page is for an earlier form of the case. */
  readonly stale: boolean
  readonly determineNow: () => void
}

/** Asks again whenever the facts rest for a moment. Answers live in memory only and go with the next one. */
export function useDetermination(draft: CaseDraft, ordinary: boolean): DeterminationState {
  const [asked, setAsked] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(draft), TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [draft])
  const needed = findNeededFirst(draft)
  const ready = findNeededFirst(asked).length === 0
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['determination', asked, ordinary],
    queryFn: ({ signal }) => determine(asked, { ordinary, explain: true }, signal),
    enabled: ready,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const determineNow = useCallback(() => {
    if (asked === draft) void refetch()
    else setAsked(draft)
  }, [asked, draft, refetch])
  return {
    needed,
    outcome: ready && needed.length === 0 ? data : undefined,
    problem: error === null || needed.length > 0 ? undefined : problemOf(error),
    stale: isFetching || asked !== draft,
    determineNow,
  }
}

/** What would change the answer is asked once the answer itself is there. */
export function useWouldChange(outcome: CaseOutcome | undefined, draft: CaseDraft, ordinary: boolean) {
  const [asked, setAsked] = useState<CaseDraft>()
  useEffect(() => {
    const timer = setTimeout(() => setAsked(outcome === undefined ? undefined : draft), TYPING_PAUSE * 2)
    return () => clearTimeout(timer)
  }, [outcome, draft])
  return useQuery({
    queryKey: ['would-change', asked, ordinary],
    queryFn: ({ signal }) => determine(asked ?? {}, { ordinary, changes: true }, signal),
    enabled: asked !== undefined && findNeededFirst(asked).length === 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
    select: (answer) => answer.determination?.wouldChange ?? [],
  })
}

interface Wish {
  readonly ordinary: boolean
  readonly explain?: boolean
  readonly changes?: boolean
}

async function determine(draft: CaseDraft, wish: Wish, signal: AbortSignal): Promise<CaseOutcome> {
  const query = new URLSearchParams()
  if (wish.ordinary) query.set('assume', 'ordinary')
  if (wish.explain) query.set('explain', 'true')
  if (wish.changes) query.set('changes', 'true')
  const outcome = await ask<CaseOutcome>(`/api/determinations?${query}`, { body: leaveOutUnfinished(draft), signal })
  if (outcome.problem !== undefined) throw new Refusal(outcome.problem)
  return outcome
}
