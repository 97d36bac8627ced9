import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../frame/ProblemNote.tsx'
import { printCount } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import { useFetchFile } from './useFetchFile.ts'

interface Props {
  readonly list: string
  readonly filter: Readonly<Record<string, string>>
  readonly layout?: string | undefined
  readonly disabled?: boolean
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** Takes a list away as it is seen: the same columns, masked, as a sheet. */
export function TakeMasked({ list, filter, layout, disabled = false, icon, children }: Props) {
  const { t, i18n } = useTranslation()
  const { message } = App.useApp()
  const words = useProblemWords()
  const fetching = useFetchFile()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const take = () =>
    fetching.mutate(
      { path: `/api/lists/${list}/file`, body: { filter, language, ...(layout ? { layout } : {}) } },
      {
        onSuccess: ({ rows }) => void message.success(t('exports.taken', { rows: printCount(rows) })),
        onError: (error) => void message.error(words(problemOf(error)).detail),
      },
    )
  return (
    <Button icon={icon} disabled={disabled} loading={fetching.isPending} onClick={take}>
      {children}
    </Button>
  )
}
