import type { RosterKind } from '@doudi/sheets'
import type { Roll } from '../../registry/index.ts'
import type { Values } from './factsOfRow.ts'

/** A place on a roll that a row speaks of. `field` is the cell to mark where it contradicts what is known. */
export interface PlaceOnRoll {
  readonly roll: Roll
  readonly of: 'household' | 'person'
  readonly category?: 'A' | 'B' | 'C'
  readonly monthlyFen?: number
  readonly since?: string
  readonly field: string
}

/** Rolls that a kind of file speaks of: whoever is missing from a complete one is looked for on these. */
export const ROLLS_OF: Readonly<Record<RosterKind, readonly Roll[]>> = {
  dibao: ['dibao'],
  tekun: ['tekun'],
  lowIncome: ['lowIncomeHousehold', 'rigidExpenditureHousehold', 'otherLowIncome'],
  disability: ['disabilityLiving', 'disabilityNursing'],
  children: ['childInDifficulty'],
  leftBehind: ['leftBehindChild', 'leftBehindElder', 'leftBehindWoman'],
}

/** All that a row of the kind may put somebody on. */
export const ROLLS_TOUCHED: Readonly<Record<RosterKind, readonly Roll[]>> = {
  ...ROLLS_OF,
  tekun: ['tekun', 'tekunCare'],
  children: ['childInDifficulty', 'orphanAllowance', 'unattendedChildAllowance'],
}

const LOW_INCOME: Readonly<Record<string, Roll>> = {
  lowIncomeHousehold: 'lowIncomeHousehold',
  rigidExpenditure: 'rigidExpenditureHousehold',
  other: 'otherLowIncome',
}
const LEFT_BEHIND: Readonly<Record<string, Roll>> = {
  child: 'leftBehindChild',
  elder: 'leftBehindElder',
  woman: 'leftBehindWoman',
}
const ALLOWANCE_OF_CHILD: Readonly<Record<string, Roll>> = {
  orphan: 'orphanAllowance',
  orphanInstitution: 'orphanAllowance',
  unattended: 'unattendedChildAllowance',
}

/** Places on rolls by the row alone; of a household's roll only the row of its head is asked. */
export function enrolmentsOfRow(kind: RosterKind, values: Values): PlaceOnRoll[] {
  const since = day(values['since'] ?? values['recognisedOn'])
  const place = (roll: Roll, of: PlaceOnRoll['of'], field: string, amount?: string): PlaceOnRoll => ({
    roll,
    of,
    field,
    ...since,
    ...fen(amount === undefined ? undefined : values[amount]),
  })
  switch (kind) {
    case 'dibao':
      return [{ ...place('dibao', 'household', 'monthlyAmount', 'monthlyAmount'), ...category(values['class']) }]
    case 'tekun':
      return [
        place('tekun', 'person', 'livingAmount', 'livingAmount'),
        ...(isPaid(values['careAmount']) ? [place('tekunCare', 'person', 'careAmount', 'careAmount')] : []),
      ]
    case 'lowIncome': {
      const roll = LOW_INCOME[String(values['lowIncomeKind'])]
      return roll ? [place(roll, 'household', 'lowIncomeKind')] : []
    }
    case 'disability':
      return [
        ...(receives(values, 'livingSubsidy', 'livingAmount')
          ? [place('disabilityLiving', 'person', 'livingAmount', 'livingAmount')]
          : []),
        ...(receives(values, 'careSubsidy', 'careAmount')
          ? [place('disabilityNursing', 'person', 'careAmount', 'careAmount')]
          : []),
      ]
    case 'children': {
      const allowance = ALLOWANCE_OF_CHILD[String(values['childKind'])]
      const paid = allowance && isPaid(values['monthlyAmount'])
      return [
        place('childInDifficulty', 'person', 'childKind'),
        ...(paid ? [place(allowance, 'person', 'monthlyAmount', 'monthlyAmount')] : []),
      ]
    }
    default: {
      const roll = LEFT_BEHIND[String(values['leftBehindKind'])]
      return roll ? [place(roll, 'person', 'leftBehindKind')] : []
    }
  }
}

const isPaid = (amount: unknown) => amount !== undefined && Number(amount) > 0
const receives = (values: Values, said: string, amount: string) =>
  values[said] === undefined ? isPaid(values[amount]) : values[said] === 'yes'
const fen = (amount: unknown) => (amount === undefined ? {} : { monthlyFen: Number(amount) })
const day = (written: unknown) => (written === undefined ? {} : { since: String(written) })
const category = (written: unknown) => (written === undefined ? {} : { category: written as 'A' | 'B' | 'C' })
