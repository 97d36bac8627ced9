import { type SelectQueryBuilder, sql } from 'kysely'
import type { Database } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

/** What is asked of the list of complaints; everything that is left out does not narrow it. */
export interface Wanted {
  /** One state; `open` is all that wait for a reply or an end. */
  readonly state?: string | undefined
  readonly kind?: string | undefined
  readonly channel?: string | undefined
  /** Where it happened: a county, township or village, with all that lies in it. */
  readonly place?: { readonly lo: string; readonly hi: string } | undefined
  readonly handler?: string | undefined
  readonly receiptHash?: Buffer | undefined
  readonly household?: string | undefined
  readonly overdueOn?: string | undefined
  readonly from?: Date | undefined
  readonly before?: Date | undefined
}

export interface After {
  readonly receivedAt: Date
  readonly id: string
}

const ENDED = ['closed', 'joined']
const ANSWERED = ['replied', ...ENDED]

type Query<Row> = SelectQueryBuilder<Database, 'oversight.complaint', Row>

function narrowed<Row>(query: Query<Row>, county: string, wanted: Wanted): Query<Row> {
  const { state, kind, channel, place, handler, receiptHash, household, overdueOn, from, before } = wanted
  let all = query.where('county', '=', county)
  if (state === 'open') all = all.where('state', 'not in', ENDED)
  else if (state !== undefined) all = all.where('state', '=', state)
  if (kind !== undefined) all = all.where('kind', '=', kind)
  if (channel !== undefined) all = all.where('channel', '=', channel)
  if (place !== undefined) {
    const code = sql<string>`rpad(place, 12, '0')`
    all = all.where(code, '>=', place.lo).where(code, '<', place.hi)
  }
  if (handler !== undefined) all = all.where('handler_id', '=', handler)
  if (receiptHash !== undefined) all = all.where('receipt_hash', '=', receiptHash)
  if (household !== undefined) all = all.where('household_id', '=', household)
  if (overdueOn !== undefined) all = all.where('reply_by_on', '<', overdueOn).where('state', 'not in', ANSWERED)
  if (from !== undefined) all = all.where('received_at', '>=', from)
  return before === undefined ? all : all.where('received_at', '<', before)
}

export async function countComplaints(tx: Tx, county: string, wanted: Wanted): Promise<number> {
  const query = tx.selectFrom('oversight.complaint').select(sql<number>`count(*)::int`.as('count'))
  return (await narrowed(query, county, wanted).executeTakeFirstOrThrow()).count
}

/** A page of complaints, the latest first. */
export function listComplaints(
  tx: Tx,
  county: string,
  wanted: Wanted,
  page: { after?: After | undefined; most: number },
) {
  const { after, most } = page
  return narrowed(tx.selectFrom('oversight.complaint').selectAll(), county, wanted)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('received_at', 'id'), '<', eb.tuple((after as After).receivedAt, (after as After).id)),
      ),
    )
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/** What waits for whoever assigns, or for one handler: what is due first, first. */
export function listWaiting(tx: Tx, county: string, who: 'assigner' | { handler: string }, most: number) {
  return tx
    .selectFrom('oversight.complaint')
    .selectAll()
    .where('county', '=', county)
    .$if(who === 'assigner', (query) => query.where('state', '=', 'received'))
    .$if(who !== 'assigner', (query) =>
      query
        .where('handler_id', '=', (who as { handler: string }).handler)
        .where('state', 'in', ['assigned', 'investigating', 'replied']),
    )
    .orderBy(sql`reply_by_on asc nulls last`)
    .orderBy('received_at')
    .limit(most)
    .execute()
}
