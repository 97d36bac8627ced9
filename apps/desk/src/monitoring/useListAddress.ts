import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useOwnArea } from '../registry/useHere.ts'
import { LISTS, type ListName, SORTS, type Sort } from './wire.ts'

/** What is looked at stands in the address, so that it can be sent to a colleague; a name that is searched for does not. */
export function useListAddress() {
  const search = useSearch({ from: '/lists' })
  const navigate = useNavigate({ from: '/lists' })
  const area = useOwnArea()
  const put = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({ search: (before) => ({ ...before, after: undefined, ...change }), resetScroll: false }),
    [navigate],
  )
  const { region = area } = search
  return {
    list: LISTS.find((one) => one === search.list) ?? ('missed' satisfies ListName),
    sort: SORTS.find((one) => one === search.sort) ?? ('village' satisfies Sort),
    region: region.startsWith(area) ? region : area,
    programme: search.programme,
    after: search.after,
    area,
    put,
  }
}

export type ListAddress = ReturnType<typeof useListAddress>
