import { useTranslation } from 'react-i18next'
import { Reasons } from './Reasons.tsx'
import { useAwardWords } from './useAwardWords.ts'
import type { AwardShown } from './wire.ts'

/** What the rules say today, beside what is paid. */
export function BesidePanel({ shown }: { readonly shown: AwardShown }) {
  const { t } = useTranslation()
  const { actOf, sum } = useAwardWords()
  const { beside, amounts } = shown
  return (
    <section className="panel" aria-labelledby="beside-title">
      <h2 id="beside-title">{t('award.beside')}</h2>
      {beside === null ? (
        <p className="field-hint">{t('award.beside.none')}</p>
      ) : (
        <>
          <p>
            {t(`award.answer.${beside.answer}`)} · <span className="figures">{sum(beside.nowFen)}</span>
          </p>
          <p className="field-hint figures">
            {t('award.beside.paid', { sum: sum(amounts.at(-1)?.monthlyFen ?? null) })}
          </p>
          <p>
            <b>
              {beside.asked === null
                ? t('award.beside.same')
                : t('award.beside.asks', { act: actOf(beside.asked.act) })}
            </b>
            {beside.months !== undefined &&
              ` · ${t(beside.months.fixed ? 'award.months.fixed' : 'award.months.atMost', { count: beside.months.value })}`}
          </p>
          <Reasons reasons={beside.reasons} />
          {beside.missing.length > 0 && <p>{t('award.missing', { names: beside.missing.join(t('print.comma')) })}</p>}
          {beside.warnings.map(({ code, text }) => (
            <p key={code} className="field-hint">
              {code} {text}
            </p>
          ))}
        </>
      )}
    </section>
  )
}
