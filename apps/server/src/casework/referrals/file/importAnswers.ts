import { printDay } from '@doudi/domain'
import { DEPARTMENT_NAMES } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { advanceReferral } from '../advanceReferral.ts'
import { answerInRow } from '../commands/steps.ts'
import { findReferral } from '../sql/referrals.ts'
import type { Referral } from '../types.ts'
import { type AnsweredLine, type LineProblem, readAnswers } from './readAnswers.ts'

const MOST_TEXT = 8 * 1024 * 1024

const problem = z.strictObject({
  line: z.number(),
  column: z.string().nullable(),
  zh: z.string(),
  en: z.string(),
})

/**
 * Takes in what a department answered in a file. It is whole or not at all: with one bad line nothing is taken, and every bad
 * line is told. What was taken before is left as it is: the same file again changes nothing.
 */
export const importAnswers = defineCommand({
  name: 'casework.import-referral-answers',
  permission: 'casework.carry-referrals',
  input: z.strictObject({
    department: z.enum(DEPARTMENT_NAMES),
    name: z.string().max(200).optional().describe('Of the file.'),
    content: z.base64().max(MOST_TEXT).describe('The file.'),
  }),
  output: z.strictObject({
    taken: z.number(),
    unchanged: z.number(),
    unanswered: z.number(),
    problems: z.array(problem),
  }),
  async run(context, { department, name, content }) {
    const { tx, county, today } = context
    const { lines, problems, empty } = await readAnswers(Buffer.from(content, 'base64'), name, printDay(today))
    const found = [...problems]
    const wanted: AnsweredLine[] = []
    let unchanged = 0
    for (const line of lines) {
      const referral = await findReferral(tx, county, line.referral)
      const standing = standingOf(referral, line, department)
      if (standing === 'same') unchanged += 1
      else if (standing === 'open') wanted.push(line)
      else found.push({ line: line.line, column: null, ...standing })
    }
    const told = { unchanged, unanswered: empty, problems: found.toSorted((one, other) => one.line - other.line) }
    if (found.length > 0) return { taken: 0, ...told }
    for (const line of wanted) await take(context, line)
    return { taken: wanted.length, ...told }
  },
  audit: ({ department }, { taken, unchanged, unanswered, problems }) => ({
    department,
    taken,
    unchanged,
    unanswered,
    problems: problems.length,
  }),
})

async function take(context: CommandContext, { referral, outcome, amountFen, on, words, reference }: AnsweredLine) {
  const step = { referral, happenedOn: on, byFile: true }
  if (outcome === 'return') return advanceReferral(context, { ...step, act: 'return', said: { because: words } })
  const said = {
    outcome,
    words,
    ...(amountFen === undefined ? {} : { amountFen }),
    ...(reference ? { reference } : {}),
  }
  return advanceReferral(context, {
    ...step,
    act: 'answer',
    said,
    set: async (_referral, answeredOn) => answerInRow(said, answeredOn),
  })
}

type Told = Pick<LineProblem, 'zh' | 'en'>

/** Whether a line answers something that waits, says again what is on record, or does not fit. */
function standingOf(referral: Referral | undefined, line: AnsweredLine, department: string): 'open' | 'same' | Told {
  if (referral === undefined || referral.department !== department || referral.sentOn === null) {
    return { zh: '没有转给该部门的这件转办。', en: 'No such referral was passed on to this department.' }
  }
  const { state, sentOn } = referral
  if (state === 'sent' || state === 'accepted') {
    if (line.on >= sentOn) return 'open'
    return { zh: `办理日期早于转出日期 ${sentOn}。`, en: `The day is before it was sent (${sentOn}).` }
  }
  if (line.outcome === 'return' && state === 'returned') return 'same'
  const same =
    referral.outcome === line.outcome &&
    referral.amountFen === (line.amountFen ?? null) &&
    referral.answeredOn === line.on &&
    referral.reference === (line.reference ?? null)
  if (same) return 'same'
  return {
    zh: '这件转办已有不同的答复或者已经撤回，未作改动；确需更改请与该部门核实。',
    en: 'It has another answer already or was withdrawn; nothing was changed. Ask the department if that is wrong.',
  }
}
