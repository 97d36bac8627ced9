import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading, useSignedIn, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printYuan } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import type { CaseShown } from '../wire.ts'
import type { Conference, Conferences, FactsToSecond, Undecided } from './wire.ts'

interface Props {
  readonly shown: CaseShown
}

/** What a second person must look at before the first review; nothing where the answer rests on papers. */
export function SecondFactsPanel({ shown }: Props) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const write = useWrite()
  const { data } = useReading<FactsToSecond>(`/api/applications/${shown.id}/facts-to-second`)
  const facts = data?.facts ?? []
  if (facts.length === 0) return null
  const open = facts.filter(({ seconded }) => !seconded)
  const offered = open.length > 0 && shown.waiting.includes('secondFacts') && may.includes('casework.verify')
  const second = () =>
    write.mutate({
      path: `/api/applications/${shown.id}/facts/second`,
      method: 'POST',
      body: { seen: shown.version, said: { facts: open.map(({ fact }) => fact) } },
    })
  return (
    <section className="panel" aria-labelledby="second-title">
      <h2 id="second-title">{t('second.title')}</h2>
      <p className="field-hint">{t('second.about')}</p>
      <ul>
        {facts.map(({ fact, kind, of, source, recordedBy, seconded }) => (
          <li key={fact}>
            {[of, t(`fact.${kind}`, { defaultValue: kind })].filter((word) => word !== null).join(' · ')}{' '}
            <small className="field-hint">
              {t(`second.source.${source}`, { defaultValue: source })} · {recordedBy ?? t('case.officer')} ·{' '}
              {t(seconded ? 'second.done' : 'second.open')}
            </small>
          </li>
        ))}
      </ul>
      {offered && (
        <Button loading={write.isPending} disabled={open.some(({ mine }) => mine)} onClick={second}>
          {t('second.act')}
        </Button>
      )}
      {open.some(({ mine }) => mine) && <p className="field-hint">{t('second.mine')}</p>}
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </section>
  )
}

/** Who has charge of what the rules leave undecided, and what is missing. */
export function UndecidedPanel({ shown }: Props) {
  const { t } = useTranslation()
  const { data } = useReading<Undecided>(`/api/applications/${shown.id}/undecided`)
  const open = data?.undecided
  if (!open) return null
  return (
    <section className="panel" aria-labelledby="undecided-title">
      <h2 id="undecided-title">{t('undecided.title')}</h2>
      <p className="field-hint">
        {t('undecided.about', { owner: open.owner ?? t('case.officer'), since: open.since })}
      </p>
      <ul>
        {open.missing.map(({ name, by }) => (
          <li key={name}>
            {name} <small className="field-hint">{by}</small>
          </li>
        ))}
      </ul>
      <p className="field-hint">
        {open.toldOn === null ? t('undecided.notTold') : t('undecided.told', { day: open.toldOn })}
      </p>
    </section>
  )
}

/** The conferences of a case, and one's own vote while one is open. */
export function ConferencePanel({ shown }: Props) {
  const { t } = useTranslation()
  const { data } = useReading<Conferences>(`/api/applications/${shown.id}/conferences`)
  const conferences = data?.conferences ?? []
  if (conferences.length === 0) return null
  return (
    <section className="panel" aria-labelledby="conference-title">
      <h2 id="conference-title">{t('conference.title')}</h2>
      {conferences.map((one) => (
        <Held key={one.conference} application={shown.id} conference={one} />
      ))}
    </section>
  )
}

function Held({ application, conference }: { readonly application: string; readonly conference: Conference }) {
  const { t } = useTranslation()
  const write = useWrite()
  const { askedFen, grantedFen, because, count, members, outcome, minutes, conditions } = conference
  const votes = outcome === null && members.some(({ mine, kin }) => mine && !kin)
  return (
    <article>
      <p>
        {t('conference.asked', { yuan: printYuan(askedFen / 100) })} {because}
      </p>
      <ul>
        {members.map(({ account, name, kin, vote }) => (
          <li key={account}>
            {name ?? t('case.officer')}{' '}
            <small className="field-hint">
              {t(kin ? 'conference.kin' : vote === null ? 'conference.notYet' : `conference.vote.${vote}`)}
            </small>
          </li>
        ))}
      </ul>
      <p className="field-hint">{t('conference.count', { ...count })}</p>
      {votes && (
        <div className="row-acts">
          {['for', 'against', 'abstain'].map((vote) => (
            <Button
              key={vote}
              size="small"
              onClick={() =>
                write.mutate({
                  path: `/api/applications/${application}/conference/vote`,
                  method: 'POST',
                  body: { vote },
                })
              }
            >
              {t(`conference.vote.${vote}`)}
            </Button>
          ))}
        </div>
      )}
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
      {outcome !== null && (
        <p>
          {grantedFen === null
            ? t('conference.notGranted')
            : t('conference.granted', { yuan: printYuan(grantedFen / 100) })}{' '}
          {minutes} {conditions}
        </p>
      )}
    </article>
  )
}
