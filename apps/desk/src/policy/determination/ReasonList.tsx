import type { Determination, Reason, Result, Step } from '@doudi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark, type MarkShape } from '../../frame/Mark.tsx'
import { ClauseMark } from './ClauseMark.tsx'
import { type GrantedReasons, sortReasons } from './resultView.ts'

const MET: Record<Reason['met'], MarkShape> = { yes: 'eligible', no: 'ineligible', unknown: 'undetermined' }

interface Props {
  readonly result: Result
  readonly trace: Determination['trace']
  readonly granted: GrantedReasons
}

/** The decisive reasons, and behind one button everything else that was looked at, step by step. */
export function ReasonList({ result, trace, granted }: Props) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const { decisive, others, steps } = sortReasons(result, trace, granted)
  const stepOf = (reason: Reason) => trace?.find((step) => step.id === reason.step)
  const folded = others.length + steps.length
  return (
    <>
      <ol className="reasons">
        {[...decisive, ...(all ? others : [])].map((reason) => (
          <ReasonLine key={`${reason.step} ${reason.text}`} reason={reason} step={stepOf(reason)} />
        ))}
      </ol>
      {all && steps.length > 0 && (
        <ol className="steps" aria-label={t('reasons.steps')}>
          {steps.map((step) => (
            <StepLine key={step.id} step={step} />
          ))}
        </ol>
      )}
      {folded > 0 && (
        <Button type="link" className="unfold" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'reasons.fold' : 'reasons.unfold', { count: folded })}
        </Button>
      )}
    </>
  )
}

/** A test in plain words; where the pack has none, under the name of what was tested. */
function ReasonLine({ reason, step }: { readonly reason: Reason; readonly step: Step | undefined }) {
  const { t } = useTranslation()
  const head = reason.say ?? step?.name
  return (
    <li className="reason">
      <span className={`met met-${reason.met}`}>
        <Mark shape={MET[reason.met]} />
        {t(`met.${reason.met}`)}
      </span>
      <div className="reason-words">
        {head !== undefined && <p className="reason-say">{head}</p>}
        {reason.text !== step?.value && <p className="reason-text figures">{reason.text}</p>}
      </div>
      <ClauseMark clause={reason.clause} />
    </li>
  )
}

function StepLine({ step }: { readonly step: Step }) {
  const { t } = useTranslation()
  return (
    <li className="step">
      <span className="step-kind">{t(`step.${step.kind}`)}</span>
      <div>
        <p className="figures">
          {step.of === undefined ? '' : `${step.of} · `}
          {step.name} = <b>{step.value}</b>
        </p>
        {step.explained !== undefined && <p className="step-formula figures">{step.explained}</p>}
      </div>
      {step.clause === undefined ? <span /> : <ClauseMark clause={step.clause} />}
    </li>
  )
}
