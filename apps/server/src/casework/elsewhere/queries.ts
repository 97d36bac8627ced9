import { printDay } from '@doudi/domain'
import { type AnswerElsewhere, askedElsewhereLife, askedHereLife, nextActs } from '@doudi/life'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { Printed } from '../../platform/http/index.ts'
import { headsOf, namesOfRegions } from '../../registry/index.ts'
import { getIntake } from '../intake/sql/intakes.ts'
import { printLetter } from './letterSheet.ts'
import { getLetter, type LetterRow, listLetterRows } from './letters.ts'
import { ANSWERED, ASKED, type Asked, WENT_ON } from './sealed.ts'

export const ANSWER_WORDS: Readonly<Record<AnswerElsewhere, string>> = {
  agrees: '经核查，情况与申报相符',
  differs: '经核查，情况与申报不符',
  paidThere: '已就同一事由获得救助',
  notPaidThere: '未就同一事由获得救助',
  unknownThere: '经查无此人',
}

/** Letters between counties: what was asked, until when an answer is due, what came back. No number stands here. */
export const listLetters = defineQuery({
  name: 'casework.list-letters',
  permission: 'casework.ask-elsewhere',
  input: z.strictObject({
    direction: z.enum(['out', 'in']).optional(),
    intake: z.uuid().optional(),
    open: z.stringbool().default(true),
    most: z.coerce.number().int().min(1).max(200).default(100),
  }),
  async run({ tx, county, today, keyring, actor }, { most, ...filter }) {
    const rows = await listLetterRows(tx, county, filter, most)
    const places = await namesOfRegions(tx, [...new Set(rows.map(({ other_region }) => other_region))])
    const heads = await headsOf(
      tx,
      county,
      [...new Set(rows.flatMap(({ household_id }) => household_id ?? []))],
      printDay(today),
    )
    return {
      rows: rows.map((row) => {
        const { number: _, ...asked } = ASKED.open(keyring, row.id, row.asked_sealed) as Asked
        return {
          letter: row.id,
          direction: row.direction,
          question: row.question,
          other: row.other_region,
          otherName: places.get(row.other_region) ?? null,
          number: row.number,
          household: row.household_id,
          head: row.household_id === null ? null : (heads.get(row.household_id)?.name ?? null),
          intake: row.intake_id,
          state: row.state,
          version: Number(row.version),
          openedOn: row.opened_on,
          sentOn: row.sent_on,
          dueOn: row.due_on,
          overdue: row.ended_on === null && row.due_on !== null && row.due_on < printDay(today),
          remindedOn: row.reminded_on,
          answeredOn: row.answered_on,
          answer: row.answer,
          asked,
          answered: row.answer_sealed && (ANSWERED.open(keyring, row.id, row.answer_sealed) as { words: string }),
          wentOn: row.went_on_because_sealed && {
            on: row.went_on_on,
            ...(WENT_ON.open(keyring, row.id, row.went_on_because_sealed) as { because: string }),
          },
          may: mayOf(row, actor.permissions),
        }
      }),
    }
  },
})

function mayOf({ direction, state }: LetterRow, permissions: ReadonlySet<string>): string[] {
  if (direction === 'in') return nextActs(askedHereLife, state as keyof typeof askedHereLife.states, permissions)
  return nextActs(askedElsewhereLife, state as keyof typeof askedElsewhereLife.states, permissions)
}

/** The letter as a sheet to be signed and sent, or what is answered to one that came in. Leaves a receipt. */
export const printLetterSheet = defineQuery({
  name: 'casework.print-letter',
  permission: 'casework.ask-elsewhere',
  input: z.strictObject({ letter: z.uuid() }),
  subject: ({ letter }) => letter,
  async run(context, { letter }) {
    const { tx, county, today } = context
    const row = await getLetter(tx, county, letter)
    await receiptFor(context, row)
    const asked = ASKED.open(context.keyring, letter, row.asked_sealed) as Asked
    const said = row.answer_sealed && (ANSWERED.open(context.keyring, letter, row.answer_sealed) as { words: string })
    const place = (await namesOfRegions(tx, [row.other_region])).get(row.other_region) ?? row.other_region
    const bureau = await tx
      .selectFrom('platform.installation')
      .select('name')
      .where('county', '=', county)
      .executeTakeFirst()
    const answered = row.direction === 'in' && said && row.answer
    return new Printed(
      'text/html',
      printLetter({
        bureau: bureau?.name ?? '',
        to: place,
        number: row.number,
        on: row.sent_on ?? printDay(today),
        dueOn: row.due_on,
        asked,
        ...(answered && { answer: { label: ANSWER_WORDS[row.answer as AnswerElsewhere], words: said.words } }),
      }),
    )
  },
})

const FILE = { name: '姓名', number: '公民身份号码', born: '出生日期', words: '协查内容' } as const

/** The same as a file that another system can read in: one line below its headings. Leaves a receipt. */
export const fetchLetterFile = defineQuery({
  name: 'casework.fetch-letter',
  permission: 'casework.ask-elsewhere',
  input: z.strictObject({ letter: z.uuid() }),
  subject: ({ letter }) => letter,
  async run(context, { letter }) {
    const row = await getLetter(context.tx, context.county, letter)
    await receiptFor(context, row)
    const asked = ASKED.open(context.keyring, letter, row.asked_sealed) as Asked
    const headings = ['文号', '发函地', '收函地', '答复期限', ...Object.values(FILE)]
    const cells = [row.number, context.county, row.other_region, row.due_on ?? '']
    const values = [...cells, ...Object.keys(FILE).map((key) => asked[key as keyof typeof FILE] ?? '')]
    const lines = [headings, values].map((line) => line.map(quoted).join(','))
    return new Printed('text/csv', `\uFEFF${lines.join('\r\n')}\r\n`, `letter-${letter.slice(-8)}.csv`, { rows: 1 })
  },
})

/** A cell as text: a number of eighteen digits stays whole, and nothing in it runs. */
function quoted(cell: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}

async function receiptFor(
  { tx, county, actor, receipt }: Parameters<typeof printLetterSheet.run>[0],
  { intake_id }: LetterRow,
): Promise<void> {
  if (intake_id === null) return
  const { applicant_id: person, region } = await getIntake(tx, county, intake_id)
  await receipt({ person, region, why: 'official-request', section: actor.sections[0] ?? 'casework' })
}
