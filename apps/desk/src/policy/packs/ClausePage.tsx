import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useParams, useSearch } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { ask, problemOf } from '../../frame/server.ts'
import type { Pack, PackLine } from '../wire.ts'

/** Leads from a clause as an answer cites it to the pack that carries its document. */
export function ClausePage() {
  const { t } = useTranslation()
  const { document } = useParams({ from: '/clauses/$document' })
  const { clause = '' } = useSearch({ from: '/clauses/$document' })
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['document', document],
    queryFn: async ({ signal }) => {
      const { packs } = await ask<{ packs: readonly PackLine[] }>('/api/packs', { signal })
      for (const { id } of packs) {
        const pack = await queries.fetchQuery({
          queryKey: ['pack', id],
          queryFn: () => ask<Pack>(`/api/packs/${encodeURIComponent(id)}`),
          staleTime: 60_000,
        })
        const found = pack.documents.find((one) => one.id === document)
        if (found !== undefined)
          return { pack: id, title: found.title, clauses: found.clauses.map((one) => one.clause) }
      }
      return null
    },
  })
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active />
  if (data === null) return <p className="panel page">{t('clause.nowhere')}</p>
  const q = data.clauses.includes(clause) ? `${data.title} ${clause}` : data.title
  return <Navigate to="/packs/$id" params={{ id: data.pack }} search={{ tab: 'documents', q }} replace />
}
