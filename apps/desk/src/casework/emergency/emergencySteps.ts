import { type EmergencyAct, emergencyLife } from '@doudi/life'
import { useTranslation } from 'react-i18next'
import type { StepField, StepShape } from '../steps/StepActs.tsx'
import { useSide } from '../steps/useSide.ts'
import type { ShownEmergency } from './wire.ts'

const PATHS: Readonly<Record<EmergencyAct, string>> = {
  identify: 'identity',
  dispatch: 'dispatch',
  reassign: 'reassignment',
  recordVisit: 'visit',
  callConsultation: 'consultation',
  concludeConsultation: 'consultation/conclusion',
  aid: 'aid',
  close: 'closing',
}

/** The forms of the steps of an emergency; who it is has a form of its own, with the registry behind it. */
export function useEmergencySteps({ emergency, may, officers }: ShownEmergency): StepShape[] {
  const { t } = useTranslation()
  const side = useSide()
  const whom = officers.map(({ user, name }) => ({ value: user, label: name }))
  const because: StepField = { name: 'because', kind: 'long', label: t('step.because') }
  const members: StepField = { name: 'members', kind: 'lines', label: t('consultation.members') }
  const yesNo = [
    { value: 'yes', label: t('step.yes') },
    { value: 'no', label: t('step.no') },
  ]
  const choices = (words: 'aid' | 'closing', values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${words}.${value}`) }))
  const fields: Readonly<Record<Exclude<EmergencyAct, 'identify'>, readonly StepField[]>> = {
    dispatch: [{ name: 'officer', kind: 'pick', label: t('emergency.officer'), options: whom, optional: true }],
    reassign: [{ name: 'officer', kind: 'pick', label: t('emergency.officer'), options: whom }, because],
    recordVisit: [
      { name: 'found', kind: 'long', label: t('emergency.found') },
      { name: 'companions', kind: 'text', label: t('emergency.companions'), optional: true },
    ],
    callConsultation: [because, members],
    concludeConsultation: [
      members,
      { name: 'minutes', kind: 'long', label: t('consultation.minutes') },
      { name: 'task', kind: 'text', label: t('consultation.task') },
      { name: 'byWhom', kind: 'text', label: t('consultation.byWhom') },
      { name: 'dueOn', kind: 'day', label: t('referral.dueOn'), optional: true },
    ],
    aid: [
      {
        name: 'aid',
        kind: 'choice',
        label: t('emergency.aid'),
        options: choices('aid', ['emergencyFamily', 'emergencyIndividual']),
      },
      { name: 'aidFirst', kind: 'choice', label: t('emergency.aidFirst'), options: yesNo },
      { name: 'amountFen', kind: 'yuan', label: t('emergency.given'), optional: true },
      { name: 'inKind', kind: 'text', label: t('emergency.inKind'), optional: true },
    ],
    close: [
      {
        name: 'closing',
        kind: 'choice',
        label: t('emergency.closing'),
        options: choices('closing', ['aided', 'referred', 'unfounded', 'noNeed']),
      },
      { name: 'proof', kind: 'text', label: t('emergency.proof') },
      { name: 'words', kind: 'long', label: t('emergency.words') },
    ],
  }
  return may
    .filter((act): act is Exclude<EmergencyAct, 'identify'> => act !== 'identify')
    .map((act) => ({
      act,
      word: side(emergencyLife.acts[act]),
      path: `/api/emergencies/${emergency}/${PATHS[act]}`,
      fields: fields[act],
      ...(act === 'aid' && { body: aidBody }),
      ...(act === 'concludeConsultation' && { body: conclusionBody }),
    }))
}

function aidBody({ aid, aidFirst, ...given }: Record<string, unknown>): object {
  return { aid, aidFirst: aidFirst === 'yes', ...(Object.keys(given).length > 0 && { given }) }
}

function conclusionBody({ members, minutes, task, byWhom, dueOn }: Record<string, unknown>): object {
  return { said: { members, minutes, tasks: [{ words: task, byWhom, ...(dueOn !== undefined && { dueOn }) }] } }
}
