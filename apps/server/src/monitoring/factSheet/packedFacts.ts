import type { PackSet } from '@doudi/policy-engine'
import type { HouseholdCase } from '../../registry/index.ts'
import { factsOf } from '../judge.ts'
import { packSheet } from './pack.ts'
import { shapeOf } from './shape.ts'

/**
 * The packed facts of a household, where the batch can answer for it at all: not where somebody left a roll lately, was
 * lifted out of poverty, or asks for hardship by expenditure. Those few are determined in full whenever their day comes.
 */
export function packedFacts(set: PackSet, known: HouseholdCase): Buffer | undefined {
  const { file, closed, left, enrolments } = known
  if (file === undefined || closed || left.length > 0) return undefined
  const { formerlyPoor, expenditure12Months } = file.household
  const formerly = formerlyPoor !== undefined && formerlyPoor !== 'none' && formerlyPoor.kind !== 'none'
  const enrolled = enrolments.some(({ programme }) => programme === 'rigidExpenditureHousehold')
  if (formerly || enrolled || expenditure12Months !== undefined) return undefined
  return packSheet(shapeOf(set.shapes), factsOf(set, file))
}
