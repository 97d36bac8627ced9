import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { printYuan } from '../../frame/print.ts'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import { useLifeWords } from '../useLifeWords.ts'
import type { CaseShown } from '../wire.ts'
import { AuthorisationButton } from './AuthorisationButton.tsx'

/** How it came through the door: who, what happened, everything that was proposed and what became of each line. */
export function DoorPanel({ shown }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const programme = useProgrammeWords()
  const { stateWord } = useLifeWords()
  const { intake, names, authorisations, others, plan } = shown
  return (
    <section className="panel door-panel" aria-labelledby="door-title">
      <h2 id="door-title">{t('case.door')}</h2>
      <dl>
        <dt>{t('intake.by')}</dt>
        <dd>
          {t(`choice.appliedBy.${intake.by}`)} · {t(`channel.${intake.channel}`)}
          {intake.proxyUntil !== null && ` · ${t('case.proxyUntil', { day: intake.proxyUntil })}`}
        </dd>
        {intake.standing !== 'hukou' && (
          <>
            <dt>{t('intake.standing')}</dt>
            <dd>
              {t(`standing.${intake.standing}`)} {intake.homeRegion}
            </dd>
          </>
        )}
        <dt>{t('intake.told')}</dt>
        <dd>{intake.told}</dd>
      </dl>
      {plan.authorisations !== 'none' && (
        <>
          <h3>{t('case.authorisations')}</h3>
          {authorisations.length === 0 && <p className="field-hint">{t('case.authorisations.none')}</p>}
          <ul>
            {authorisations.map(({ authorisation, person, signedOn, goodUntil }) => (
              <li key={authorisation} className="figures">
                {person === null ? t('case.supporter') : (names[person] ?? t('case.member'))} {signedOn} – {goodUntil}
              </li>
            ))}
          </ul>
          <AuthorisationButton shown={shown} />
        </>
      )}
      <h3>{t('case.package')}</h3>
      <ul className="door-items">
        {intake.items.map((item) => (
          <li key={item.programme + (item.person ?? '')}>
            <span>
              {item.application === null || item.application === shown.id ? (
                programme(item.programme)
              ) : (
                <Link to="/applications/$application" params={{ application: item.application }}>
                  {programme(item.programme)}
                </Link>
              )}
              {item.person !== null && ` · ${names[item.person] ?? t('case.member')}`}
              {item.amountFen !== null && <span className="figures"> {printYuan(item.amountFen / 100)}</span>}
            </span>
            <span className="tag-word">{t(`item.${item.choice}`)}</span>
            {item.because !== null && <small className="under">{item.because}</small>}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{t('case.others')}</h3>
          <ul>
            {others.map((other) => (
              <li key={other.application}>
                <Link to="/applications/$application" params={{ application: other.application }}>
                  {programme(other.programme)}
                </Link>{' '}
                <span className="field-hint">{stateWord(other.state)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
