import { REFERRAL_OUTCOMES, type ReferralAct, referralLife } from '@doudi/life'
import { useTranslation } from 'react-i18next'
import type { StepField, StepShape } from '../steps/StepActs.tsx'
import { useSide } from '../steps/useSide.ts'
import type { ShownReferral } from './wire.ts'

const PATHS: Readonly<Record<ReferralAct, string>> = {
  recordConsent: 'consent',
  send: 'sending',
  accept: 'acceptance',
  return: 'return',
  answer: 'answer',
  tell: 'telling',
  withdraw: 'withdrawal',
}

/** The forms of the steps of a referral, in the language of the page. */
export function useReferralSteps() {
  const { t } = useTranslation()
  const side = useSide()
  return (referral: string, may: readonly ReferralAct[], shown?: ShownReferral): StepShape[] => {
    const because: StepField = { name: 'because', kind: 'long', label: t('step.because') }
    const fields: Readonly<Record<ReferralAct, readonly StepField[]>> = {
      recordConsent: [
        {
          name: 'scope',
          kind: 'checks',
          label: t('referral.scope'),
          options: (shown?.needs ?? []).map((value) => ({ value, label: t(`disclosure.${value}`) })),
        },
        { name: 'signedOn', kind: 'day', label: t('referral.signedOn') },
        { name: 'document', kind: 'text', label: t('referral.document') },
      ],
      send: [],
      accept: [],
      return: [because],
      answer: [
        {
          name: 'outcome',
          kind: 'choice',
          label: t('referral.outcome'),
          options: REFERRAL_OUTCOMES.map((value) => ({ value, label: t(`referral.outcome.${value}`) })),
        },
        { name: 'amountFen', kind: 'yuan', label: t('referral.amount'), optional: true },
        { name: 'words', kind: 'long', label: t('referral.words') },
        { name: 'reference', kind: 'text', label: t('referral.reference'), optional: true },
      ],
      tell: [{ name: 'how', kind: 'text', label: t('referral.how') }],
      withdraw: [because],
    }
    return may.map((act) => ({
      act,
      word: side(referralLife.acts[act]),
      path: `/api/referrals/${referral}/${PATHS[act]}`,
      fields: fields[act],
      ...(act === 'recordConsent' && { initial: { scope: shown?.needs } }),
    }))
  }
}
