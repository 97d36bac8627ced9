import { useQuery } from '@tanstack/react-query'
import { ask } from '../../frame/server.ts'
import type { Places } from './wire.ts'

/** The county and its townships, for whoever complains and for whoever writes it down; nobody need be signed in. */
export function usePlaces(county?: string) {
  return useQuery({
    queryKey: ['complaint-places', county],
    queryFn: ({ signal }) => ask<Places>(`/api/complaints/places${county ? `?county=${county}` : ''}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
