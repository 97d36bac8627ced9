import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useReading } from '../../access/useSession.ts'
import type { HouseholdFile, Why } from '../wire.ts'

const PURPOSES = ['file-purpose'] as const

/** What an officer opened this household's file for; asked once and kept as long as the page lives. */
export function usePurpose(household: string) {
  const queries = useQueryClient()
  const { data } = useQuery<Why | null>({
    queryKey: [...PURPOSES, household],
    queryFn: () => null,
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const last = queries.getQueryData<Why>([...PURPOSES, 'last'])
  const choose = (why: Why) => {
    queries.setQueryData([...PURPOSES, household], why)
    queries.setQueryData([...PURPOSES, 'last'], why)
  }
  return { why: data ?? undefined, last, choose }
}

/** The whole file; every reading leaves a receipt with everybody in it. */
export function useFile(household: string, why: Why | undefined, openedFile: string | undefined) {
  return useReading<HouseholdFile>(`/api/registry/households/${household}/file?why=${why ?? ''}`, {
    enabled: why !== undefined,
    openedFile,
  })
}
