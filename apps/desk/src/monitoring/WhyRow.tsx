import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Mark, type MarkShape } from '../frame/Mark.tsx'
import type { Finding } from './wire.ts'

const MET: Readonly<Record<string, MarkShape>> = { yes: 'eligible', no: 'ineligible', unknown: 'undetermined' }

/** Every reason with its clause, what is missing and who can supply it, and what was taken as ordinary. */
export function WhyRow({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  const { said, household } = finding
  return (
    <div className="why">
      {said.warnings.map(({ code, text }) => (
        <p key={code + text} className="why-warning">
          <Mark shape="warning" /> {text}
        </p>
      ))}
      <ol className="reasons">
        {said.reasons.map(({ text, say, met, clause }) => (
          <li key={text} className="reason">
            <span className={`met met-${met}`}>
              <Mark shape={MET[met] ?? 'undetermined'} />
              {t(`met.${met}`)}
            </span>
            <div className="reason-words">
              {say !== null && <p className="reason-say">{say}</p>}
              <p className="reason-text figures">{text}</p>
            </div>
            <span className="clause-said">{t('lists.clause', { title: clause.title, clause: clause.clause })}</span>
          </li>
        ))}
      </ol>
      {said.missing.length > 0 && (
        <>
          <h3>{t('missing.title')}</h3>
          <ul className="missing">
            {said.missing.map(({ kind, name, by, member }) => (
              <li key={kind + name + (member ?? '')}>
                <Mark shape="undetermined" />
                <span>
                  {t(`missing.${kind}`, { defaultValue: '' })} <b>{name}</b> {t('missing.by', { by })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {said.assumed.length > 0 && (
        <p className="field-hint">
          {t('assumed.rests', {
            facts: said.assumed.map((key) => t(`fact.${key}`, { defaultValue: key })).join(t('print.comma')),
          })}
        </p>
      )}
      <p className="field-hint">{t('lists.saidOn', { day: said.on })}</p>
      <p>
        <Link to="/households/$household" params={{ household }}>
          {t('lists.openFile')}
        </Link>
      </p>
    </div>
  )
}
