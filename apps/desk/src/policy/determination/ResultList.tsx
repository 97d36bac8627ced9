import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseOutcome } from '@doudi/contract'
import { Mark } from '../../frame/Mark.tsx'
import { ResultRow } from './ResultRow.tsx'
import { groupResults, keyOf } from './resultView.ts'

interface Props {
  readonly outcome: CaseOutcome
  readonly stale: boolean
}

/** The package of assistance. The first answer stands open, so that nobody has to look for the reasons. */
export function ResultList({ outcome, stale }: Props) {
  const { t } = useTranslation()
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const groups = groupResults(outcome.results)
  const first = groups[0]?.results[0]
  const isOpen = (key: string) => toggled.get(key) ?? (first !== undefined && key === keyOf(first))
  return (
    <div className={stale ? 'results stale' : 'results'} aria-busy={stale}>
      <p className="tally" role="status">
        {groups.map((group) => (
          <span key={group.standing} className={`tally-part tally-${group.standing}`}>
            <Mark shape={group.standing} />
            {t(`tally.${group.standing}`, { count: group.results.length })}
          </span>
        ))}
        <span className="tally-state">{stale ? t('results.again') : ''}</span>
      </p>
      {groups.map((group) => (
        <section key={group.standing}>
          <h3 className="group-title">{t(`group.${group.standing}`)}</h3>
          <ul className="result-list">
            {group.results.map((result) => {
              const key = keyOf(result)
              return (
                <ResultRow
                  key={key}
                  result={result}
                  trace={outcome.determination?.trace}
                  open={isOpen(key)}
                  onToggle={() => setToggled(new Map(toggled).set(key, !isOpen(key)))}
                />
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
