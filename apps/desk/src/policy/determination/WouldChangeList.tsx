import type { CaseOutcome } from '@doudi/contract'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CaseDraft } from '../facts/caseDraft.ts'
import { useWouldChange } from './useDetermination.ts'

interface Props {
  readonly outcome: CaseOutcome | undefined
  readonly draft: CaseDraft
  readonly ordinary: boolean
}

const FIRST_SHOWN = 12

/** Facts whose change would change an answer, so that nobody is surprised next month. */
export function WouldChangeList({ outcome, draft, ordinary }: Props) {
  const { t } = useTranslation()
  const { data, isFetching, isError } = useWouldChange(outcome, draft, ordinary)
  if (outcome === undefined || isError) return null
  const nameOf = (programme: string) =>
    outcome.results.find((one) => one.programme === programme)?.name ??
    t(`choice.programme.${programme}`, { defaultValue: programme })
  return (
    <section className="panel would-change" aria-busy={isFetching}>
      <h2>{t('change.title')}</h2>
      {data === undefined ? (
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      ) : data.length === 0 ? (
        <p className="field-hint">{t('change.nothing')}</p>
      ) : (
        <ul>
          {data.slice(0, FIRST_SHOWN).map((change) => (
            <li key={`${change.programme} ${change.member ?? ''} ${change.fact} ${change.of ?? ''} ${change.text}`}>
              <span className="figures">{change.text}</span>
              <small>
                {nameOf(change.programme)}
                {change.member === undefined ? '' : ` · ${change.member}`}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
