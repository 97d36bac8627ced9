import { type Columns, insertMany, type Tx } from '../../platform/db/index.ts'

/** Rows of each table, in the order of its columns below. What they hold was judged before. */
export interface FamilyRows {
  readonly person: unknown[][]
  readonly searchKey: unknown[][]
  readonly household: unknown[][]
  readonly stay: unknown[][]
  readonly membership: unknown[][]
  readonly hukou: unknown[][]
  readonly circumstance: unknown[][]
  readonly enrolment: unknown[][]
}

export const emptyRows = (): FamilyRows => ({
  person: [],
  searchKey: [],
  household: [],
  stay: [],
  membership: [],
  hukou: [],
  circumstance: [],
  enrolment: [],
})

const OWN: Columns = { county: 'text', id: 'uuid', region: 'text' }

/** Parents before children, so that every foreign key finds its row. */
const TABLES: readonly (readonly [keyof FamilyRows, string, Columns])[] = [
  [
    'person',
    'registry.person',
    {
      ...OWN,
      name: 'text',
      sex: 'text',
      born_on: 'date',
      died_on: 'date',
      identity_kind: 'text',
      identity_number: 'bytea',
      identity_index: 'bytea',
      no_identity_because: 'text',
      telephone: 'bytea',
      registered_at: 'timestamptz',
    },
  ],
  ['searchKey', 'registry.search_key', { county: 'text', key: 'text', person_id: 'uuid', region: 'text' }],
  ['household', 'registry.household', { ...OWN, residence: 'text', opened_on: 'date' }],
  ['stay', 'registry.stay', { ...OWN, household_id: 'uuid', holds_from: 'date' }],
  [
    'membership',
    'registry.membership',
    { ...OWN, household_id: 'uuid', person_id: 'uuid', relation: 'text', holds_from: 'date', joined_because: 'text' },
  ],
  [
    'hukou',
    'registry.hukou',
    { ...OWN, person_id: 'uuid', place: 'text', booklet_head_id: 'uuid', holds_from: 'date' },
  ],
  [
    'circumstance',
    'registry.circumstance',
    {
      ...OWN,
      household_id: 'uuid',
      person_id: 'uuid',
      kind: 'text',
      part: 'text',
      value: 'json',
      holds_from: 'date',
      holds_until: 'date',
      source: 'text',
      learned_on: 'date',
      evidence: 'text',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    },
  ],
  [
    'enrolment',
    'registry.enrolment',
    {
      ...OWN,
      roll: 'text',
      household_id: 'uuid',
      person_id: 'uuid',
      category: 'text',
      monthly_fen: 'bigint',
      holds_from: 'date',
      holds_until: 'date',
      entered_because: 'text',
      left_because: 'text',
    },
  ],
]

/** One statement for each table that gets any rows. */
export async function insertFamilyRows(tx: Tx, rows: FamilyRows): Promise<void> {
  for (const [key, table, columns] of TABLES) await insertMany(tx, table, columns, rows[key])
}
