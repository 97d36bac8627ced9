import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { getApplication } from '../../application/sql/applications.ts'
import { countVotes, type Vote } from '../domain/countVotes.ts'
import { ASKED_BECAUSE, MINUTES } from '../sealed.ts'
import { QUORUM } from '../settings.ts'
import { listConferencesOf, listMembers } from '../sql/conferences.ts'

/** The conferences of a case: what was asked, who voted how, what was granted and on what conditions. */
export const showConferences = defineQuery({
  name: 'casework.show-conferences',
  permission: 'casework.read',
  input: z.strictObject({ application: z.uuid() }),
  subject: ({ application }) => application,
  async run({ tx, county, today, actor, keyring }, { application }) {
    await getApplication(tx, county, application)
    const rows = await listConferencesOf(tx, county, application)
    const members = await listMembers(
      tx,
      county,
      rows.map(({ id }) => id),
    )
    const names = await readShownNames(tx, county, [
      ...members.map(({ account_id }) => account_id),
      ...rows.flatMap(({ asked_by, concluded_by }) => [asked_by, ...(concluded_by ? [concluded_by] : [])]),
    ])
    const quorum = await readSetting(tx, county, QUORUM, today)
    return {
      conferences: rows.map((row) => {
        const own = members.filter(({ conference_id }) => conference_id === row.id)
        const voters = own.map(({ kin, vote }) => ({ kin, vote: vote as Vote | null }))
        const written = row.minutes_sealed && (MINUTES.open(keyring, row.id, row.minutes_sealed) as Minutes)
        return {
          conference: row.id,
          askedFen: Number(row.asked_fen),
          because: ASKED_BECAUSE.open(keyring, row.id, row.because_sealed) as string,
          askedOn: row.asked_on,
          askedBy: names.get(row.asked_by) ?? null,
          quorum: row.outcome === null ? (quorum ?? null) : row.quorum === null ? null : Number(row.quorum),
          count: countVotes(
            voters,
            row.outcome === null ? quorum : row.quorum === null ? undefined : Number(row.quorum),
          ),
          outcome: row.outcome,
          grantedFen: row.granted_fen === null ? null : Number(row.granted_fen),
          heldOn: row.held_on,
          minutes: written ? written.minutes : null,
          conditions: written ? written.conditions : null,
          members: own.map(({ account_id, kin, vote }) => ({
            account: account_id,
            name: names.get(account_id) ?? null,
            kin,
            vote,
            mine: account_id === actor.user,
          })),
        }
      }),
    }
  },
})

interface Minutes {
  readonly minutes: string
  readonly conditions: string
}
