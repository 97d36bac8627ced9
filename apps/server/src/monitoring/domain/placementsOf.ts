import { CATCHES, COMES_WITH, type ListName, NEAR_ONE_IN, SAFETY_NET, WATCHED } from './lists.ts'

export type Said = 'eligible' | 'ineligible' | 'undetermined'

/** What the rules say of one programme for the household (person null) or a member. Money in fen a month. */
export interface Answered {
  readonly programme: string
  readonly person: string | null
  readonly answer: Said
  /** The programme does not concern them. */
  readonly aside: boolean
  readonly change: string | null
  readonly amountFen: number | null
  /** Undetermined for want of a figure that is not set here and of nothing that could be learned of the household. */
  readonly byFigures: boolean
}

export interface Received {
  readonly programme: string
  readonly person: string | null
  readonly monthlyFen: number | null
}

export interface Left {
  readonly programme: string
  readonly person: string | null
  readonly until: string
  readonly because: string
}

/** An income and a line it is held against, both of the whole household for a year, in fen. */
export interface Line {
  readonly programme: string
  readonly incomeFen: number
  readonly lineFen: number
}

/** Everything that decides on which lists a household stands on one day. */
export interface Judged {
  readonly answers: readonly Answered[]
  readonly received: readonly Received[]
  readonly left: readonly Left[]
  readonly lines: readonly Line[]
  /** Formerly poor, ability lost, no stable income: sure, not at all, or not to be decided (AID-20). */
  readonly fellBack: 'yes' | 'no' | 'unknown'
  /** Somebody wrote down, not too long ago, why they are in no programme. */
  readonly reasonRecorded: boolean
}

export interface Placement {
  readonly list: ListName
  readonly programme: string
  readonly person: string | null
  readonly answer: Said
  readonly change: string | null
  readonly amountFen: number | null
  readonly receivingFen: number | null
  readonly distanceFen: number | null
  readonly leftOn: string | null
  readonly leftBecause: string | null
}

const BLANK = { change: null, amountFen: null, receivingFen: null, distanceFen: null, leftOn: null, leftBecause: null }

/** On which lists a household and its members stand. It says where to look; it decides no benefit. */
export function placementsOf(judged: Judged): Placement[] {
  const watched = judged.answers.filter(({ programme }) => (WATCHED as readonly string[]).includes(programme))
  return [
    ...watched.filter((answered) => isMissed(judged, answered)).map((answered) => placed('missed', judged, answered)),
    ...watched.filter((answered) => isWrong(judged, answered)).map((answered) => placed('wrong', judged, answered)),
    ...watched.filter((answered) => isOpen(judged, answered)).map((one) => placed('undetermined', judged, one)),
    ...judged.left.flatMap((left) => droppedBy(judged, left)),
    ...judged.lines.filter(isNear).map((line) => nearLine(judged, line)),
    ...fellThrough(judged),
  ]
}

/** Income within a tenth of the line, on either side, both borders included. Whole numbers: nothing is rounded. */
export function isNear({ incomeFen, lineFen }: Line): boolean {
  return lineFen > 0 && Math.abs(incomeFen - lineFen) * NEAR_ONE_IN <= lineFen
}

function receipt({ received }: Judged, programme: string, person: string | null): Received | undefined {
  return received.find((one) => one.programme === programme && one.person === person)
}

function hasAny({ received }: Judged, programmes: readonly string[]): boolean {
  return received.some(({ programme }) => programmes.includes(programme))
}

/** Should have it and does not (漏保). */
function isMissed(judged: Judged, { programme, person, answer }: Answered): boolean {
  if (answer !== 'eligible' || receipt(judged, programme, person)) return false
  // Grace follows from leaving dibao, and a household that still draws dibao is in the higher layer.
  if (programme === 'gradualExit') return false
  if (programme === 'lowIncomeHousehold' && hasAny(judged, ['dibao', 'gradualExit'])) return false
  const base = COMES_WITH[programme]
  return base === undefined || hasAny(judged, [base])
}

/** Has it and should not (错保). In its grace a household rightly draws what it no longer qualifies for. */
function isWrong(judged: Judged, { programme, person, answer }: Answered): boolean {
  if (answer !== 'ineligible' || programme === 'gradualExit' || !receipt(judged, programme, person)) return false
  return !(programme === 'dibao' && hasAny(judged, ['gradualExit']))
}

/**
 * Cannot be decided, and something about the household could decide it. What comes with another programme or below it is only told where the one above is decided;
 * being in hardship by expenditure is found on application, so silence about expenditure asks nothing of anybody.
 */
function isOpen(judged: Judged, { programme, person, answer, aside, byFigures }: Answered): boolean {
  if (answer !== 'undetermined' || aside || byFigures || programme === 'gradualExit') return false
  if (receipt(judged, programme, person)) return true
  if (programme === 'rigidExpenditureHousehold' || COMES_WITH[programme] !== undefined) return false
  const dibao = judged.answers.find((one) => one.programme === 'dibao')
  return programme !== 'lowIncomeHousehold' || dibao?.answer !== 'undetermined'
}

function placed(list: ListName, judged: Judged, { programme, person, answer, change, amountFen }: Answered): Placement {
  const receivingFen = receipt(judged, programme, person)?.monthlyFen ?? null
  return { ...BLANK, list, programme, person, answer, change, amountFen, receivingFen }
}

/** Left a roll lately and is not on it again (脱保), with what the rules say of it now; of grace, what they say of dibao. */
function droppedBy(judged: Judged, { programme, person, until, because }: Left): Placement[] {
  if (!(WATCHED as readonly string[]).includes(programme) || receipt(judged, programme, person)) return []
  const later = judged.left.some((one) => one.programme === programme && one.person === person && one.until > until)
  const asked = programme === 'gradualExit' ? 'dibao' : programme
  const now = judged.answers.find((one) => one.programme === asked && one.person === person)
  if (later || now === undefined) return []
  const { answer, amountFen } = now
  return [{ ...BLANK, list: 'dropped', programme, person, answer, amountFen, leftOn: until, leftBecause: because }]
}

function nearLine(judged: Judged, { programme, incomeFen, lineFen }: Line): Placement {
  const now = judged.answers.find((one) => one.programme === programme && one.person === null)
  const { answer = 'undetermined', amountFen = null } = now ?? {}
  const receivingFen = receipt(judged, programme, null)?.monthlyFen ?? null
  const distanceFen = incomeFen - lineFen
  return { ...BLANK, list: 'nearLine', programme, person: null, answer, amountFen, receivingFen, distanceFen }
}

/** Lifted out of poverty, unable to earn, without a stable income: enrolled, or with a reason, or on this list. */
function fellThrough(judged: Judged): Placement[] {
  if (judged.fellBack === 'no' || judged.reasonRecorded || hasAny(judged, CATCHES)) return []
  const answer = judged.fellBack === 'yes' ? 'eligible' : 'undetermined'
  return [{ ...BLANK, list: 'safetyNet', programme: SAFETY_NET, person: null, answer }]
}
