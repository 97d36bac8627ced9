import type { CaseOutcome } from '@doudi/contract'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../frame/Mark.tsx'
import { ResultRow } from './ResultRow.tsx'
import { collectGranted, groupResults } from './resultView.ts'

interface Props {
  readonly outcome: CaseOutcome
  readonly stale: boolean
}

/** The package of assistance. The first answer stands open, so that nobody has to look for the reasons. */
export function ResultList({ outcome, stale }: Props) {
  const { t } = useTranslation()
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [asideShown, setAsideShown] = useState(false)
  const groups = useMemo(() => groupResults(outcome.results), [outcome])
  const granted = useMemo(() => collectGranted(outcome.results), [outcome])
  const first = groups[0]?.lines[0]?.key
  const isOpen = (key: string) => toggled.get(key) ?? key === first
  return (
    <div className={stale ? 'results stale' : 'results'} aria-busy={stale}>
      <p className="tally" role="status">
        {groups
          .filter(({ standing }) => standing !== 'aside')
          .map(({ standing, lines }) => (
            <span key={standing} className={`tally-part tally-${standing}`}>
              <Mark shape={standing === 'aside' ? 'ineligible' : standing} />
              {t(`tally.${standing}`, { count: lines.length })}
            </span>
          ))}
        <span className="tally-state">{stale ? t('results.again') : ''}</span>
      </p>
      {groups.map(({ standing, lines }) => (
        <section key={standing}>
          <h3 className="group-title">
            {t(`group.${standing}`)}
            {standing === 'aside' && (
              <Button type="link" size="small" aria-expanded={asideShown} onClick={() => setAsideShown(!asideShown)}>
                {t(asideShown ? 'aside.fold' : 'aside.unfold', { count: lines.length })}
              </Button>
            )}
          </h3>
          {(standing !== 'aside' || asideShown) && (
            <ul className="result-list">
              {lines.map((line) => (
                <ResultRow
                  key={line.key}
                  line={line}
                  trace={outcome.determination?.trace}
                  granted={granted}
                  open={isOpen(line.key)}
                  onToggle={() => setToggled(new Map(toggled).set(line.key, !isOpen(line.key)))}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
