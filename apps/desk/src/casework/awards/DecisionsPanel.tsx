import { type AwardAct, awardLife } from '@doudi/life'
import { useTranslation } from 'react-i18next'
import { Reasons } from './Reasons.tsx'
import { useAwardWords } from './useAwardWords.ts'
import type { AwardShown } from './wire.ts'

const isAct = (kind: string): kind is AwardAct => Object.hasOwn(awardLife.acts, kind)

/** Every decision with its reasons, the latest first; reviews; papers owed. */
export function DecisionsPanel({ shown }: { readonly shown: AwardShown }) {
  const { t } = useTranslation()
  const { actOf, sum } = useAwardWords()
  const word = (kind: string) => (isAct(kind) ? actOf(kind) : t(`award.kind.${kind}`))
  return (
    <section className="panel" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t('award.decisions')}</h2>
      {shown.decisions.length === 0 && <p className="field-hint">{t('award.decisions.none')}</p>}
      {shown.decisions.map(({ decision, kind, decidedOn, decidedBy, amountFen, effectiveOn, reasons }) => (
        <article key={decision} className="decision" data-kind={kind}>
          <p className="decision-line">
            <b>{word(kind)}</b>
            {amountFen !== null && <span className="figures">{sum(amountFen)}</span>}
            {effectiveOn !== null && <span className="figures">{t('award.effective', { day: effectiveOn })}</span>}
            <span className="field-hint figures">
              {decidedOn} {shown.officers[decidedBy] ?? t('case.officer')}
            </span>
          </p>
          <Reasons reasons={reasons} />
        </article>
      ))}
      {shown.reviews.length > 0 && <h3>{t('award.reviews')}</h3>}
      <ul>
        {shown.reviews.map(({ review, reviewedOn, reviewedBy, result, nextOn }) => (
          <li key={review} className="figures">
            {reviewedOn} {t(`award.result.${result}`)} · {shown.officers[reviewedBy] ?? t('case.officer')}
            {nextOn !== null && ` · ${t('award.review.on', { day: nextOn })}`}
          </li>
        ))}
      </ul>
      {shown.notices.length > 0 && <h3>{t('award.notices')}</h3>}
      <ul>
        {shown.notices.map(({ notice, kind, aboutOn, toldOn }) => (
          <li key={notice} className="figures">
            {kind === 'graceReminder' ? t('award.graceReminder') : word(kind)} ·{' '}
            {t('award.effective', { day: aboutOn })} ·{' '}
            {toldOn === null ? t('award.notice.queued') : t('award.notice.told', { day: toldOn })}
          </li>
        ))}
      </ul>
    </section>
  )
}
