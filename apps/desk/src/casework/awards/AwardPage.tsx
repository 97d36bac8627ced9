import { Link, useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import { AmountsPanel } from './AmountsPanel.tsx'
import { BesidePanel } from './BesidePanel.tsx'
import { DecisionsPanel } from './DecisionsPanel.tsx'
import { useAwardWords } from './useAwardWords.ts'
import { WaitingPanel } from './WaitingPanel.tsx'
import type { AwardShown } from './wire.ts'
import '../casework.css'
import './awards.css'

/** 一项待遇: what it gives over time, why, what waits, and when it is looked at again. */
export function AwardPage() {
  const { t } = useTranslation()
  const { award } = useParams({ from: '/awards/$award' })
  return (
    <Gate title={t('page.award')} permission="casework.read">
      <Award key={award} award={award} />
    </Gate>
  )
}

function Award({ award }: { readonly award: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<AwardShown>(`/api/awards/${award}`, { keep: true })
  if (error !== null || data === undefined) {
    return (
      <section className="panel page">
        <h1>{t('page.award')}</h1>
        {error !== null ? (
          <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton active paragraph={{ rows: 10 }} />
        )}
      </section>
    )
  }
  return (
    <div className="case-page">
      <AwardHead shown={data} />
      <div className="case-grid">
        <div className="case-main">
          <WaitingPanel shown={data} />
          <AmountsPanel shown={data} />
          <DecisionsPanel shown={data} />
        </div>
        <div className="case-side">
          <BesidePanel shown={data} />
        </div>
      </div>
    </div>
  )
}

function AwardHead({ shown }: { readonly shown: AwardShown }) {
  const { t } = useTranslation()
  const programme = useProgrammeWords()
  const { stateOf, causeOf } = useAwardWords()
  const { head, whom, members, household, from, until, endedBecause, graceFrom, graceUntil, reviewOn, source } = shown
  const days = [
    t('lists.ofMembers', { count: members }),
    t('award.since', { day: from }),
    ...(graceFrom === null ? [] : [t('award.grace', { from: graceFrom, until: graceUntil })]),
    ...(until === null
      ? [reviewOn === null ? t('award.review.unset') : t('award.review.on', { day: reviewOn })]
      : [t('award.ended', { day: until, why: causeOf(endedBecause ?? '') })]),
  ]
  return (
    <section className="panel file-head">
      <header className="panel-head">
        <h1>
          {t('case.title', { name: whom ?? head ?? t('household.noHead'), programme: programme(shown.programme) })}
          <span className="case-line figures">{days.join(' · ')}</span>
        </h1>
        <div className="page-acts">
          <span className="case-state" role="status">
            {stateOf(shown.state)}
          </span>
          <Link to="/households/$household" params={{ household }}>
            {t('file.openFile')}
          </Link>
        </div>
      </header>
      {source === 'roster' && <p className="field-hint">{t('award.fromRoster')}</p>}
    </section>
  )
}
