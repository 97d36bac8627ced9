import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ask } from '../../frame/server.ts'
import type { Pack } from '../wire.ts'

export function usePack(id: string) {
  return useQuery({
    queryKey: ['pack', id],
    queryFn: ({ signal }) => ask<Pack>(`/api/packs/${encodeURIComponent(id)}`, { signal }),
    staleTime: 60_000,
  })
}

export const TABS = ['documents', 'parameters', 'formulas', 'examples', 'undecidable'] as const
export type PackTab = (typeof TABS)[number]

interface Filters {
  readonly tab?: string | undefined
  readonly q?: string | undefined
  readonly page?: string | undefined
  readonly item?: string | undefined
}

/** What of the pack is looked at; all of it stands in the address, so that a colleague can be sent there. */
export function usePackAddress() {
  const { tab, q = '', page, item } = useSearch({ from: '/packs/$id' })
  const navigate = useNavigate({ from: '/packs/$id' })
  const put = useCallback(
    (change: Filters) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const search = useCallback((text: string) => put({ q: text || undefined, page: undefined }), [put])
  const known: PackTab = TABS.find((one) => one === tab) ?? 'documents'
  return { tab: known, q, page: Math.max(1, Number(page) || 1), item, put, search }
}

export const PAGE_SIZE = 20
