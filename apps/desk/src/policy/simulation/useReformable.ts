import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask } from '../../frame/server.ts'
import { usePacks } from '../packs/PacksPage.tsx'
import { valueOn } from '../packs/parameterValues.ts'
import type { Pack } from '../wire.ts'

/** A figure that a reform may set, with what holds today in that place. */
export interface Reformable {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly now: string | undefined
  readonly amount: number | undefined
}

const NUMERIC = new Set(['money', 'share', 'count'])

export interface ReformableList {
  readonly list: readonly Reformable[]
  readonly pending: boolean
}

/** The numeric parameters that apply to a place on a day; the nearest pack's value wins, as in a determination. */
export function useReformable(region: string | undefined, on: string): ReformableList {
  const { data } = usePacks()
  const ids = useMemo(
    () =>
      (data?.packs ?? [])
        .filter((pack) => region?.startsWith(pack.jurisdiction.replace(/(00)+$/, '')))
        .toSorted((a, b) => a.jurisdiction.length - b.jurisdiction.length)
        .map((pack) => pack.id),
    [data, region],
  )
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['pack', id],
      queryFn: () => ask<Pack>(`/api/packs/${encodeURIComponent(id)}`),
      staleTime: 60_000,
    })),
    combine: (answers) => ({
      list: collect(
        answers.flatMap(({ data: pack }) => (pack === undefined ? [] : [pack])),
        on,
      ),
      pending: answers.some(({ isPending }) => isPending),
    }),
  })
}

function collect(packs: readonly Pack[], on: string): Reformable[] {
  const found = new Map<string, Reformable>()
  for (const pack of packs) {
    for (const parameter of pack.parameters) {
      if (!NUMERIC.has(parameter.unit)) continue
      const above = found.get(parameter.id)
      const value = valueOn(parameter, on)
      found.set(parameter.id, {
        id: parameter.id,
        name: parameter.name,
        unit: parameter.unit,
        now: value?.value ?? above?.now,
        amount: value?.amount ?? above?.amount,
      })
    }
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}
