import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useSignedIn } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import { DeathForm } from './DeathForm.tsx'
import { DeathLine } from './DeathLine.tsx'
import { useAwardWords } from './useAwardWords.ts'
import type { HouseholdAwardsShown, Relative } from './wire.ts'
import './awards.css'

interface Props {
  readonly household: string
  readonly members: readonly Relative[]
  readonly mayAct: boolean
}

/** On the household's file: every award, and a death reported, settled or rebutted. */
export function HouseholdAwards({ household, members, mayAct }: Props) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const allowed = may.includes('casework.read')
  const { data, error, refetch } = useReading<HouseholdAwardsShown>(`/api/households/${household}/awards`, {
    enabled: allowed,
    keep: true,
  })
  const [reporting, setReporting] = useState(false)
  if (!allowed) return null
  return (
    <section className="panel household-awards" aria-labelledby="awards-title">
      <header className="panel-head">
        <h2 id="awards-title">{t('awards.ofHousehold')}</h2>
        {mayAct && may.includes('casework.review') && (
          <Button aria-expanded={reporting} onClick={() => setReporting(!reporting)}>
            {t('death.report')}
          </Button>
        )}
      </header>
      {error !== null && <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />}
      {reporting && <DeathForm members={members} onDone={() => setReporting(false)} />}
      {data?.deaths.map((death) => (
        <DeathLine key={death.id} death={death} />
      ))}
      {data !== undefined && data.awards.length === 0 && <p className="field-hint">{t('awards.ofHousehold.none')}</p>}
      <ul>
        {data?.awards.map((award) => (
          <AwardLine key={award.id} award={award} />
        ))}
      </ul>
    </section>
  )
}

function AwardLine({ award }: { readonly award: HouseholdAwardsShown['awards'][number] }) {
  const { t } = useTranslation()
  const programme = useProgrammeWords()
  const { stateOf, sum } = useAwardWords()
  return (
    <li>
      <Link to="/awards/$award" params={{ award: award.id }}>
        {programme(award.programme)}
        {award.whom !== null && ` · ${award.whom}`}
      </Link>
      <span className="tag-word">{stateOf(award.state)}</span>
      <span className="figures">{sum(award.monthlyFen)}</span>
      <span className="field-hint figures">
        {award.from} – {award.until ?? t('award.open')}
      </span>
    </li>
  )
}
