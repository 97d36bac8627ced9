export { ageOn, fullMonths, type YearCompletes } from './age.ts'
export { addDays, type Day, type DayParts, dayOf, daysInMonth, isLeapYear, parseDay, partsOf, printDay } from './day.ts'
export { type Fen, fen, LARGEST_FEN, parseYuan, printYuan, yuanOf, ZERO } from './fen.ts'
export { compareIdentityNumbers } from './identity/compareIdentityNumbers.ts'
export {
  DISABILITY_CATEGORIES,
  type DisabilityCertificate,
  parseDisabilityCertificate,
} from './identity/disabilityCertificate.ts'
export { NUMBER_FAULT_CODES, type NumberFault, type NumberFaultCode } from './identity/fault.ts'
export { type IdentityNumber, parseIdentityNumber, type Sex } from './identity/identityNumber.ts'
export { INVENTED_A_DAY, INVENTED_REGION, inventedNumber, isInvented } from './identity/inventedNumber.ts'
export { maskDisabilityCertificate, maskIdentityNumber } from './identity/maskIdentityNumber.ts'
export { normaliseNumber } from './identity/writing.ts'
export {
  addMonths,
  addMonthsToDay,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  parseMonth,
  printMonth,
} from './month.ts'
export { contains, levelsOf, parseRegion, type Region, type RegionRange, rangeOf, regionName } from './region/region.ts'
export { currentBelow } from './region/regionTable.ts'
export {
  ENTRY_REASONS,
  EXIT_REASONS,
  HOUSEHOLD_ROLLS,
  isHouseholdRoll,
  PERSONAL_ROLLS,
  ROLLS,
  type Roll,
  SPECIAL_GROUPS,
} from './rolls.ts'
