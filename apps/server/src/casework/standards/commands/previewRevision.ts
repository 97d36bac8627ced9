import { type Day, parseDay, printDay } from '@doudi/domain'
import { z } from 'zod'
import { type Answers, answersOf, sheetsOn, type ToAnswer } from '../../../monitoring/index.ts'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { type DraftToPreview, recordPreview, takeDraft } from '../../../policy/index.ts'
import { casesOfHouseholds, type HouseholdCase, membersInOrder } from '../../../registry/index.ts'
import { costAfter, type Effect, effectOf, WORSE } from '../domain/effectOf.ts'
import { refuse } from '../problems.ts'
import { listRunning, type RunningAward } from '../sql/awards.ts'
import { insertPreviewLines, type PreviewLine } from '../sql/previewLines.ts'

const COUNTY_DIGITS = 6

/**
 * Works every running award out twice, by the rules as they are and as a draft would make them, and writes down who gains, loses,
 * enters a gradual exit or leaves and what it costs each month. It changes nobody's benefit. On the first day of the draft, or
 * today where that is past.
 */
export const previewRevision = defineCommand({
  name: 'casework.preview-revision',
  permission: 'policy.draft-revision',
  input: z.strictObject({ revision: z.uuid(), version: z.int().min(1) }),
  output: z.strictObject({
    preview: z.string(),
    version: z.int(),
    awards: z.int(),
    routed: z.int().describe('How many were determined one by one.'),
    effects: z.record(z.string(), z.int()),
    beforeFen: z.int(),
    afterFen: z.int(),
  }),
  async run(context, { revision, version }) {
    const { tx, county, now, today, actor } = context
    if (actor.region.length > COUNTY_DIGITS) throw refuse('casework.preview-of-whole-county')
    const draft = await takeDraft(tx, county, { revision, version, today })
    const { startsOn } = draft.revision.draft
    const on = startsOn > printDay(today) ? startsOn : printDay(today)
    const awards = await listRunning(tx, county, on)
    const { byNow, byThen, routed } = await bothAnswers(context, draft, on, awards)
    const lines = awards.map((award) => lineOf(award, byNow, byThen))
    const preview = mintId(now)
    const sum = (of: (line: PreviewLine) => number) => lines.reduce((total, line) => total + of(line), 0)
    const count = (effects: readonly Effect[]) => lines.filter(({ effect }) => effects.includes(effect)).length
    const [beforeFen, afterFen] = [
      sum(({ award }) => award.paidFen ?? 0),
      sum(({ award, effect, thenFen }) => costAfter(award, effect, thenFen)),
    ]
    await recordPreview(tx, county, draft, {
      id: preview,
      madeAt: now,
      madeBy: actor.user,
      countedOn: on,
      awards: awards.length,
      worse: count(WORSE),
      undecided: count(['undecided']),
      beforeFen,
      afterFen,
    })
    await insertPreviewLines(tx, county, { preview, at: now }, lines)
    const effects = Object.fromEntries(
      [...Map.groupBy(lines, ({ effect }) => effect)].map(([effect, own]) => [effect, own.length]),
    )
    return { preview, version: version + 1, awards: awards.length, routed, effects, beforeFen, afterFen }
  },
  audit: ({ revision }, outcome) => ({ revision, ...outcome }),
  subject: ({ revision }) => revision,
})

/** Both answers of every household with an award: from its packed facts, where those are true on the day, else from its case. */
async function bothAnswers(
  { tx, county }: CommandContext,
  draft: DraftToPreview,
  on: string,
  awards: readonly RunningAward[],
) {
  const households = [...new Set(awards.map(({ household }) => household))]
  const sheets = await sheetsOn(tx, county, { set: draft.now, on, households })
  const personal = awards.filter(({ person }) => person !== null).map(({ household }) => household)
  const members = await membersInOrder(tx, county, [...new Set(personal)], on)
  const asked = households.map((id): ToAnswer => ({ id, packed: sheets.get(id), members: members.get(id) ?? [] }))
  const cases = new Map<string, HouseholdCase>()
  const read = async (ids: readonly string[]) => {
    const unread = ids.filter((id) => !cases.has(id))
    for (const [id, known] of await casesOfHouseholds(tx, county, unread, on)) cases.set(id, known)
    return new Map(ids.flatMap((id) => (cases.has(id) ? [[id, cases.get(id) as HouseholdCase] as const] : [])))
  }
  const at = { county, on: parseDay(on) as Day }
  const now = await answersOf(draft.now, at, asked, read)
  const then = await answersOf(draft.then, at, asked, read)
  return { byNow: now.of, byThen: then.of, routed: Math.max(now.routed, then.routed) }
}

function lineOf(
  award: RunningAward,
  byNow: ReadonlyMap<string, Answers>,
  byThen: ReadonlyMap<string, Answers>,
): PreviewLine {
  const now = byNow.get(award.household)?.(award.programme, award.person)
  const then = byThen.get(award.household)?.(award.programme, award.person)
  const paidFen = award.paidFen
  return {
    award,
    effect: effectOf(award, then),
    nowFen: now?.answer === 'eligible' ? now.amountFen : null,
    thenFen: then?.answer === 'eligible' ? then.amountFen : null,
    drifted: award.state !== 'grace' && effectOf({ state: award.state, paidFen }, now) !== 'same',
  }
}
