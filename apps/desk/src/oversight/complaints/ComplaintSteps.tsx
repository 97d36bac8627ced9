import { complaintLife } from '@doudi/life'
import { useTranslation } from 'react-i18next'
import { printInstant } from '../../exports/timeLeft.ts'
import { useWords } from '../../exports/useWords.ts'
import type { ComplaintFile, ComplaintStep } from './wire.ts'

/** Everything that was done with it, the latest first. */
export function ComplaintSteps({ file }: { readonly file: ComplaintFile }) {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="complaint-steps">
      <h2 id="complaint-steps">{t('complaint.steps')}</h2>
      <ol className="complaint-steps">
        {file.steps.toReversed().map((step) => (
          <Step key={step.number} step={step} />
        ))}
      </ol>
    </section>
  )
}

function Step({ step: { act, at, by, office, text } }: { readonly step: ComplaintStep }) {
  const { t } = useTranslation()
  const say = useWords()
  // the complainant acts by the receipt number, and in the ledger that is the system
  const byComplainant = by === null
  return (
    <li data-act={act}>
      <p>
        <b>{act === 'receive' ? t('complaint.step.receive') : say(complaintLife.acts[act])}</b>{' '}
        <span className="field-hint figures">{printInstant(at)}</span>{' '}
        <span className="field-hint">{byComplainant ? t('complaint.byComplainant') : `${by}（${say(office)}）`}</span>
      </p>
      {text !== null && <p className="typed">{text}</p>}
    </li>
  )
}
