import { printDay } from '@doudi/domain'
import {
  ANSWERS_ELSEWHERE,
  type AskedElsewhereAct,
  type AskedElsewhereState,
  type AskedHereState,
  askedElsewhereLife,
  askedHereLife,
  isEnd,
  QUESTIONS_ELSEWHERE,
  stateAfter,
} from '@doudi/life'
import type { Updateable } from 'kysely'
import { z } from 'zod'
import type { CaseworkLetter } from '../../../../../db/generated/tables.ts'
import { type CommandContext, defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { caseOfHousehold, numberInFull } from '../../registry/index.ts'
import { getIntake } from '../intake/sql/intakes.ts'
import { answerDueOn } from './figures.ts'
import { insertLetter, type LetterRow, lockLetter, updateLetter } from './letters.ts'
import { refuseLetter } from './problems.ts'
import { ANSWERED, ASKED, type Asked, WENT_ON } from './sealed.ts'

const PERMISSION = 'casework.ask-elsewhere'
const words = (most = 1000) => z.string().trim().min(1).max(most)
const seen = { letter: z.uuid(), seen: z.int().min(0).describe('The version that was on the screen.') }
const stepped = z.strictObject({ letter: z.string(), state: z.string(), version: z.number() })

type Setting<Said> = (
  context: CommandContext,
  row: LetterRow,
  said: Said,
) => Promise<Updateable<CaseworkLetter>> | Updateable<CaseworkLetter>

/** A step of a letter that went out. */
function stepOf<Said extends z.ZodObject>(act: AskedElsewhereAct, said: Said, set: Setting<z.output<Said>>) {
  return defineCommand({
    name: `casework.letter-${act.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    permission: PERMISSION,
    input: z.strictObject({ ...seen, said }),
    output: stepped,
    async run(context, given) {
      const input = given as { letter: string; seen: number; said: z.output<Said> }
      const row = await lockLetter(context.tx, context.county, input.letter)
      const state =
        row.direction === 'out' && Number(row.version) === input.seen
          ? stateAfter(askedElsewhereLife, row.state as AskedElsewhereState, act)
          : undefined
      if (state === undefined) throw refuseLetter('casework.letter-not-now', { state: row.state })
      const ended = isEnd(askedElsewhereLife, state)
      return write(context, row, state, ended, await set(context, row, input.said))
    },
    audit: (_input, { state, version }) => ({ act, state, version }),
    subject: (input) => (input as { letter: string }).letter,
  })
}

async function write(
  { tx, county, now, today }: CommandContext,
  row: LetterRow,
  state: AskedElsewhereState | AskedHereState,
  ended: boolean,
  set: Updateable<CaseworkLetter>,
) {
  const version = Number(row.version) + 1
  await updateLetter(tx, county, row.id, {
    ...set,
    state,
    version,
    changed_at: now,
    ended_on: ended ? printDay(today) : null,
  })
  return { letter: row.id, state, version }
}

/** The letter leaves, with the whole number, since another county finds the person by it; the ledger says that it did. */
export const sendLetter = stepOf('send', z.strictObject({}), async (context, { id, asked_sealed, intake_id }) => {
  const { tx, county, keyring, today } = context
  const asked = ASKED.open(keyring, id, asked_sealed) as Asked
  const who = intake_id === null ? undefined : (await getIntake(tx, county, intake_id)).applicant_id
  const number = who === undefined ? null : await numberInFull(tx, county, keyring, who)
  return {
    asked_sealed: ASKED.seal(keyring, id, { ...asked, ...(number !== null && { number }) }),
    sent_on: printDay(today),
    due_on: await answerDueOn(context),
  }
})

export const remindCounty = stepOf('remind', z.strictObject({}), ({ today }) => ({ reminded_on: printDay(today) }))

export const recordLetterAnswer = stepOf(
  'recordAnswer',
  z.strictObject({
    answer: z.enum(ANSWERS_ELSEWHERE),
    words: words(2000),
    answeredOn: z.iso.date(),
    document: words(200),
  }),
  ({ keyring, today }, { id }, { answer, answeredOn, ...said }) => {
    if (answeredOn > printDay(today)) {
      throw refuseLetter('casework.letter-day-in-future', { day: answeredOn }, 'answeredOn')
    }
    return { answer, answered_on: answeredOn, answer_sealed: ANSWERED.seal(keyring, id, said) }
  },
)

/** It is decided although the answer is missing: why, and who settled it, stays in the file. */
export const goOnWithout = stepOf(
  'goOnWithout',
  z.strictObject({ because: words() }),
  ({ keyring, today, actor }, { id }, { because }) => ({
    went_on_because_sealed: WENT_ON.seal(keyring, id, { because }),
    went_on_on: printDay(today),
    went_on_by: actor.user,
  }),
)

export const withdrawLetter = stepOf(
  'withdraw',
  z.strictObject({ because: words() }),
  ({ keyring, actor, today }, { id }, said) => ({
    went_on_because_sealed: WENT_ON.seal(keyring, id, said),
    went_on_on: printDay(today),
    went_on_by: actor.user,
  }),
)

/** Another county asks about somebody (AID-11): entered with its number, for a household on file or by the county. */
export const receiveLetter = defineCommand({
  name: 'casework.letter-receive',
  permission: PERMISSION,
  input: z.strictObject({
    otherRegion: z.string().regex(/^\d{6}$/),
    number: words(60),
    question: z.enum(QUESTIONS_ELSEWHERE),
    name: words(60),
    born: z.iso.date().optional(),
    words: words(2000),
    household: z.uuid().optional().describe('The household on file here, when there is one.'),
    receivedOn: z.iso.date(),
  }),
  output: z.strictObject({ letter: z.string() }),
  async run(context, { otherRegion, number, question, household, receivedOn, ...asked }) {
    const { tx, county, now, today, actor, keyring } = context
    if (otherRegion === county) throw refuseLetter('casework.letter-to-oneself', {}, 'otherRegion')
    if (receivedOn > printDay(today)) {
      throw refuseLetter('casework.letter-day-in-future', { day: receivedOn }, 'receivedOn')
    }
    if (household === undefined && actor.region.length > 6) {
      throw refuseLetter('casework.letter-of-nobody-here', {}, 'household')
    }
    const region =
      household === undefined
        ? `${county}000000`
        : (await caseOfHousehold(tx, county, household, printDay(today))).region
    const id = mintId(now)
    await insertLetter(tx, {
      county,
      id,
      region,
      household_id: household ?? null,
      direction: 'in',
      question,
      other_region: otherRegion,
      number,
      asked_sealed: ASKED.seal(keyring, id, asked),
      state: askedHereLife.start,
      version: 1,
      opened_on: receivedOn,
      opened_at: now,
      opened_by: actor.user,
      due_on: await answerDueOn(context),
      changed_at: now,
    })
    return { letter: id }
  },
  audit: ({ otherRegion, question, household }, { letter }) => ({ letter, otherRegion, question, household }),
})

/** What was found here is answered to the county that asked. */
export const answerLetter = defineCommand({
  name: 'casework.letter-answer',
  permission: PERMISSION,
  input: z.strictObject({
    ...seen,
    said: z.strictObject({ answer: z.enum(ANSWERS_ELSEWHERE), words: words(2000) }),
  }),
  output: stepped,
  async run(context, { letter, seen: version, said: { answer, words: text } }) {
    const { tx, county, keyring, today } = context
    const row = await lockLetter(tx, county, letter)
    const state =
      row.direction === 'in' && Number(row.version) === version
        ? stateAfter(askedHereLife, row.state as AskedHereState, 'answer')
        : undefined
    if (state === undefined) throw refuseLetter('casework.letter-not-now', { state: row.state })
    const sealed = ANSWERED.seal(keyring, letter, { words: text })
    return write(context, row, state, true, { answer, answered_on: printDay(today), answer_sealed: sealed })
  },
  audit: ({ said: { answer } }, { state, version }) => ({ act: 'answer', answer, state, version }),
  subject: ({ letter }) => letter,
})
