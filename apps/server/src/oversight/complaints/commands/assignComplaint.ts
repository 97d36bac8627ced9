import { z } from 'zod'
import { listPostHolders, roleMay } from '../../../access/index.ts'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { advance } from '../advance.ts'
import { barTo } from '../domain/mayHandle.ts'
import { id, place, version } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { officeCode } from '../receive.ts'
import type { ComplaintRow } from '../sql/complaints.ts'

const whatIs = { complaint: id(), version: version() }

/** Gives a complaint to somebody to look into: never to those complained of, their office, or those under them. */
export const assignComplaint = defineCommand({
  name: 'oversight.assign-complaint',
  permission: 'oversight.assign-complaint',
  input: z.strictObject({ ...whatIs, post: id().describe('The post that is to look into it.') }),
  run: (context, { post, ...seen }) =>
    advance(context, {
      ...seen,
      act: 'assign',
      async effect(row) {
        const holders = await listPostHolders(context.tx, context.county)
        const chosen = holders.find((one) => one.post === post)
        if (chosen === undefined || !roleMay(chosen.role, 'oversight.handle-complaint')) {
          throw refuse('oversight.complaint-nobody-there', {}, 'post')
        }
        const why = barTo(chosen.account, complainedOf(row), holders)
        if (why !== undefined) throw refuse('oversight.complaint-barred', { why }, 'post')
        return {
          handler_id: chosen.account,
          handler_post: `${chosen.role} ${chosen.region} ${chosen.section}`,
          region: officeCode(chosen.region),
        }
      },
    }),
  audit: ({ post }, { state }) => ({ post, state }),
  subject: ({ complaint }) => complaint,
})

/** Says who and which office are complained of, also that it is nobody of those named in it. */
export const nameComplained = defineCommand({
  name: 'oversight.name-complained',
  permission: 'oversight.assign-complaint',
  input: z.strictObject({
    ...whatIs,
    accounts: z.array(id()).max(10),
    office: place().nullable(),
    because: z.string().trim().min(2).max(500),
  }),
  run: (context, { accounts, office, because, ...seen }) =>
    advance(context, {
      ...seen,
      act: 'nameComplained',
      text: because,
      async effect(row) {
        await mustStayPossible(context, row, { accounts, office })
        return { about_accounts: [...new Set(accounts)], about_office: office }
      },
    }),
  audit: ({ accounts, office }) => ({ accounts, office }),
  subject: ({ complaint }) => complaint,
})

export const complainedOf = (row: ComplaintRow) => ({ accounts: row.about_accounts, office: row.about_office })

/** Neither the one who says so nor whoever has it in hand may turn out to be complained of. */
export async function mustStayPossible(
  { tx, county, actor }: CommandContext,
  { handler_id }: ComplaintRow,
  complained: { readonly accounts: readonly string[]; readonly office: string | null },
): Promise<void> {
  if (complained.accounts.includes(actor.user)) throw refuse('oversight.complaint-about-yourself')
  if (complained.office !== null && !complained.office.startsWith(county)) {
    throw refuse('oversight.complaint-place-unknown', {}, 'office')
  }
  const holders = await listPostHolders(tx, county)
  if (complained.accounts.some((account) => !holders.some((one) => one.account === account))) {
    throw refuse('oversight.complaint-nobody-there', {}, 'accounts')
  }
  if (handler_id !== null && barTo(handler_id, complained, holders) !== undefined) {
    throw refuse('oversight.complaint-handler-complained-of')
  }
}
