export { ageOn, fullMonths, type YearCompletes } from './age.ts'
export { addDays, type Day, type DayParts, dayOf, daysInMonth, isLeapYear, parseDay, partsOf, printDay } from './day.ts'
export { type Fen, fen, LARGEST_FEN, parseYuan, printYuan, yuanOf, ZERO } from './fen.ts'
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
