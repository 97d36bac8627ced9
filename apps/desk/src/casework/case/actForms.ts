import type { ApplicationAct } from '@doudi/life'
import type { WordKey } from '../../words/index.ts'

/** A field of a step's form: how it is typed and what it is called. */
export interface Field {
  readonly name: string
  readonly kind:
    | 'text'
    | 'long'
    | 'day'
    | 'yesNo'
    | 'count'
    | 'choice'
    | 'papers'
    | 'lines'
    | 'companion'
    | 'yuan'
    | 'findings'
  readonly label: WordKey
  readonly optional?: true
  readonly choices?: readonly string[]
  /** Words of the choices: `told.inPerson`. */
  readonly words?: string
}

export interface ActFormShape {
  /** Below /api/applications/:application/ */
  readonly path: string
  readonly fields: readonly Field[]
  /** Fields that stand in the body itself and not in what is said. */
  readonly flat?: true
  /** What cannot be taken back is confirmed once more, with the name and the sum. */
  readonly sure?: WordKey
}

const because: Field = { name: 'because', kind: 'long', label: 'step.because' }
const told: readonly Field[] = [
  {
    name: 'how',
    kind: 'choice',
    label: 'step.how',
    choices: ['inPerson', 'atHome', 'post', 'telephone', 'proxy'],
    words: 'told',
  },
  { name: 'to', kind: 'text', label: 'step.toldTo', optional: true },
]
const byHand: readonly Field[] = [
  { name: 'byHand.clause', kind: 'text', label: 'step.byHand.clause', optional: true },
  { name: 'byHand.because', kind: 'long', label: 'step.byHand.because', optional: true },
]
const remark: Field = { name: 'remark', kind: 'long', label: 'step.remark', optional: true }
const heard: readonly Field[] = [because, { name: 'clause', kind: 'text', label: 'step.clause' }]

/** The forms of steps, as data: what each asks for. Rooms of casework with pages of their own are not among them. */
export const ACT_FORMS = {
  returnForCorrection: {
    path: 'return',
    fields: [
      { name: 'papers', kind: 'papers', label: 'step.papers' },
      { name: 'corrections', kind: 'lines', label: 'step.corrections', optional: true },
    ],
  },
  resubmit: {
    path: 'resubmission',
    fields: [{ name: 'brought', kind: 'papers', label: 'step.brought', optional: true }, remark],
  },
  accept: { path: 'acceptance', fields: [remark] },
  recordMeansCheck: {
    path: 'means-check',
    fields: [
      { name: 'report', kind: 'text', label: 'step.report' },
      { name: 'reportedOn', kind: 'day', label: 'step.reportedOn' },
      { name: 'findings', kind: 'findings', label: 'step.findings' },
    ],
  },
  secondMeansCheck: { path: 'means-check/second', fields: [remark] },
  recordInquiry: {
    path: 'inquiry',
    fields: [
      { name: 'companion', kind: 'companion', label: 'step.companion' },
      { name: 'present', kind: 'text', label: 'step.present' },
      { name: 'found', kind: 'long', label: 'step.found' },
      { name: 'agrees', kind: 'yesNo', label: 'step.agrees' },
    ],
  },
  countersignInquiry: { path: 'inquiry/countersign', fields: [remark] },
  recordAppraisal: {
    path: 'appraisal',
    fields: [
      { name: 'present', kind: 'count', label: 'step.presentCount' },
      { name: 'inFavour', kind: 'count', label: 'step.inFavour' },
      { name: 'against', kind: 'count', label: 'step.against' },
      { name: 'opinion', kind: 'long', label: 'step.opinion' },
    ],
  },
  recordWish: {
    path: 'wish',
    fields: [
      { name: 'wish', kind: 'choice', label: 'tekun.wish', choices: ['centralised', 'dispersed'], words: 'tekun.wish' },
      { name: 'witness.name', kind: 'text', label: 'tekun.witness' },
      { name: 'witness.relation', kind: 'text', label: 'tekun.witness.relation' },
    ],
  },
  recordSelfCare: {
    path: 'self-care',
    fields: [
      ...(['eating', 'dressing', 'transferring', 'toileting', 'walking', 'bathing'] as const).map(
        (item) => ({ name: `answers.${item}`, kind: 'yesNo', label: `tekun.${item}` }) as const,
      ),
      { name: 'second', kind: 'companion', label: 'tekun.second' },
    ],
  },
  verify: {
    path: 'verification',
    fields: [
      { name: 'opinion', kind: 'choice', label: 'step.opinion', choices: ['inFavour', 'against'], words: 'opinion' },
      because,
    ],
  },
  sendBack: { path: 'sending-back', fields: [because] },
  confirm: {
    path: 'confirmation',
    flat: true,
    sure: 'step.confirm.sure',
    fields: [{ name: 'amountFen', kind: 'yuan', label: 'step.amount', optional: true }, ...byHand],
  },
  refuse: { path: 'refusal', flat: true, sure: 'step.refuse.sure', fields: byHand },
  tellAward: { path: 'award-told', fields: told },
  tellRefusal: { path: 'refusal-told', fields: told },
  appeal: { path: 'appeal', fields: [because] },
  dismissAppeal: { path: 'appeal/dismissal', fields: heard },
  allowAppeal: { path: 'appeal/allowance', fields: heard },
  withdraw: { path: 'withdrawal', sure: 'step.withdraw.sure', fields: [because] },
} as const satisfies Partial<Record<ApplicationAct, ActFormShape>>

export type FormedAct = keyof typeof ACT_FORMS
