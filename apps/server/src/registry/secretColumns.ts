import type { IndexedColumn, SealedColumn } from '../platform/secrets/index.ts'
import { cellOf, SCOPE } from './personSecrets.ts'
import { exchangeClaim } from './sql/claims.ts'

const NUMBER: SealedColumn = {
  table: 'registry.person',
  column: 'identity_number',
  purpose: 'identity-number',
  key: ['id'],
  cellOf: (row) => cellOf(row['id'] as string, 'identity_number'),
}

/** Everything of the registry that lies under a key. */
export const SEALED: readonly SealedColumn[] = [
  NUMBER,
  {
    table: 'registry.person',
    column: 'telephone',
    purpose: 'telephone',
    key: ['id'],
    cellOf: (row) => cellOf(row['id'] as string, 'telephone'),
  },
  {
    // taken over as it lay in the person's row, so it is bound to that row still
    table: 'registry.person_correction',
    column: 'earlier_sealed',
    purpose: 'earlier-identity-number',
    key: ['id'],
    reads: ['person_id'],
    cellOf: (row) => cellOf(row['person_id'] as string, 'identity_number'),
  },
]

export const INDEXED: readonly IndexedColumn[] = [
  {
    table: 'registry.person',
    column: 'identity_index',
    scope: SCOPE,
    of: NUMBER,
    also: {
      table: 'registry.identity_claim',
      column: 'claim',
      exchange: (tx, county, row, from, to) =>
        exchangeClaim(tx, { county, person: row['id'] as string, from: from.toString('hex'), to: to.toString('hex') }),
    },
  },
]
