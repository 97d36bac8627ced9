import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '../frame/server.ts'
import type { RoleTable } from './wire.ts'

const HOUR = 3_600_000

/** The table of roles, and how each of its names is written in the language of the page. */
export function useRoles() {
  const { i18n } = useTranslation()
  const { data } = useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => ask<RoleTable>('/api/roles', { signal }),
    staleTime: HOUR,
  })
  const side = i18n.language === 'en' ? 'en' : 'zh'
  const wordOf = (list: readonly { name: string; zh: string; en: string }[] | undefined) => (name: string) =>
    list?.find((one) => one.name === name)?.[side] ?? name
  return {
    roles: data?.roles ?? [],
    sections: data?.sections ?? [],
    roleName: wordOf(data?.roles),
    sectionName: wordOf(data?.sections),
  }
}
