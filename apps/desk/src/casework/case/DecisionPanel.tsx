import { useTranslation } from 'react-i18next'
import { printYuan } from '../../frame/print.ts'
import type { CaseDecision, CaseShown } from '../wire.ts'

/** Every decision with the sum, the first day and all its reasons, each with its clause. */
export function DecisionPanel({ shown }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  if (shown.decisions.length === 0) return null
  return (
    <section className="panel" aria-labelledby="decision-title">
      <h2 id="decision-title">{t('case.decision')}</h2>
      {shown.decisions.map((decision) => (
        <Decision key={decision.id} decision={decision} by={shown.officers[decision.decided_by]} />
      ))}
    </section>
  )
}

function Decision({ decision, by }: { readonly decision: CaseDecision; readonly by: string | undefined }) {
  const { t } = useTranslation()
  const { kind, decided_on, amount_fen, effective_on, reasons, by_hand, delegated } = decision
  const facts = [
    t('case.step.by', { who: by ?? t('case.officer') }),
    ...(delegated ? [t('case.delegated')] : []),
    ...(by_hand ? [t('case.byHand')] : []),
  ]
  return (
    <article className="decision">
      <p className="decision-line">
        <b>{t(`decision.${kind}`)}</b>
        {amount_fen !== null && (
          <span className="figures">{t('case.amount', { yuan: printYuan(amount_fen / 100) })}</span>
        )}
        {effective_on !== null && <span className="figures">{t('case.from', { day: effective_on })}</span>}
        <small className="figures">{decided_on}</small>
      </p>
      <p className="field-hint">{facts.join(' · ')}</p>
      <ol className="decision-reasons">
        {reasons.map(({ text, clause }) => (
          <li key={text + clause.clause}>
            {text}{' '}
            <span className="clause-said">{t('lists.clause', { title: clause.title, clause: clause.clause })}</span>
          </li>
        ))}
      </ol>
    </article>
  )
}
