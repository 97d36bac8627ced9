import type { CaseOutcome, Determination } from '@doudi/contract'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { ResultList } from '../../policy/determination/ResultList.tsx'
import type { HouseholdFile, Why } from '../wire.ts'

/** GET /api/monitoring/households/:household/determination, as far as it is shown here. */
interface Judged {
  readonly on: string
  readonly names: Readonly<Record<string, string>>
  readonly problems: readonly { readonly code: string; readonly zh: string; readonly en: string }[]
  readonly determination: Determination | null
  readonly lists: readonly { finding: string; list: string; programme: string; since: string; until: string | null }[]
}

interface Props {
  readonly file: HouseholdFile
  readonly why: Why
  readonly openedFile: string | undefined
}

/** What the rules say of this household today by what is known, each answer with its reasons and clauses. */
export function HouseholdDetermination({ file, why, openedFile }: Props) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<Judged>(
    `/api/monitoring/households/${file.household}/determination?why=${why}`,
    { openedFile },
  )
  return (
    <>
      <header className="panel-head">
        <div>
          <h2 id="determination-title">{t('file.determination', { day: data?.on ?? '' })}</h2>
          <p className="field-hint">{t('file.determination.about')}</p>
        </div>
      </header>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 5 }} />
      ) : (
        <Answers judged={data} />
      )}
    </>
  )
}

function Answers({ judged }: { readonly judged: Judged }) {
  const { t, i18n } = useTranslation()
  const { determination, names, problems, lists } = judged
  const outcome = useMemo(
    () => (determination === null ? undefined : outcomeOf(determination, names)),
    [determination, names],
  )
  if (outcome === undefined) {
    return (
      <ul className="case-problems">
        {problems.map(({ code, zh, en }) => (
          <li key={code + zh}>{i18n.language === 'en' ? en : zh}</li>
        ))}
      </ul>
    )
  }
  const standing = lists.filter(({ until }) => until === null)
  return (
    <>
      {standing.length > 0 && (
        <p className="on-lists">
          {t('file.lists')}
          {standing.map(({ finding, list, programme, since }) => (
            <span key={finding} className="tag-word figures">
              {t('file.lists.one', {
                list: t(`findingList.${list}`),
                programme: t(`choice.programme.${programme}`, { defaultValue: programme }),
                day: since,
              })}
            </span>
          ))}
        </p>
      )}
      {outcome.results.length === 0 ? (
        <p className="field-hint">{t('results.none')}</p>
      ) : (
        <ResultList outcome={outcome} stale={false} />
      )}
    </>
  )
}

/** As the determination's page has it, the ids of members put into names. */
function outcomeOf(determination: Determination, names: Readonly<Record<string, string>>): CaseOutcome {
  const named = Object.entries(names).reduce(
    (text, [id, name]) => text.replaceAll(id, JSON.stringify(name).slice(1, -1)),
    JSON.stringify(determination),
  )
  const { results, ...rest } = JSON.parse(named) as Determination
  return { name: '', ok: true, differences: [], results, determination: rest }
}
