import type { CaseFile, CaseOutcome } from '@doudi/contract'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { ResultList } from '../../policy/determination/ResultList.tsx'
import type { HouseholdFile, Why } from '../wire.ts'
import { useOutcome } from './useOutcome.ts'

interface KnownCase {
  readonly case: CaseFile | null
  readonly problems: readonly { readonly code: string; readonly zh: string; readonly en: string }[]
}

interface Props {
  readonly file: HouseholdFile
  readonly why: Why
  readonly openedFile: string | undefined
}

/** What the rules say of this household today by what is known, each answer with its reasons and clauses. */
export function HouseholdDetermination({ file, why, openedFile }: Props) {
  const { t, i18n } = useTranslation()
  const known = useReading<KnownCase>(`/api/registry/households/${file.household}/case?why=${why}`, { openedFile })
  const answer = useOutcome(known.data?.case ?? undefined, file.people)
  const error = known.error ?? answer.error
  return (
    <>
      <header className="panel-head">
        <div>
          <h2 id="determination-title">{t('file.determination', { day: todayInChina() })}</h2>
          <p className="field-hint">{t('file.determination.about')}</p>
        </div>
      </header>
      {error !== null ? (
        <ProblemNote
          problem={problemOf(error)}
          onRetry={() => void (known.error ? known.refetch() : answer.refetch())}
        />
      ) : known.data?.case === null ? (
        <ul>
          {known.data.problems.map(({ code, zh, en }) => (
            <li key={code + zh}>{i18n.language === 'en' ? en : zh}</li>
          ))}
        </ul>
      ) : answer.data === undefined ? (
        <Skeleton active paragraph={{ rows: 5 }} />
      ) : (
        <Answers outcome={answer.data} />
      )}
    </>
  )
}

function Answers({ outcome }: { readonly outcome: CaseOutcome }) {
  const { t } = useTranslation()
  if (outcome.results.length === 0) return <p className="field-hint">{t('results.none')}</p>
  return <ResultList outcome={outcome} stale={false} />
}
