export { type CalibrationLine, calibrationOf } from './calibration.ts'
export { caseOf, casesText } from './case/caseOf.ts'
export { type PopulationFault, PopulationFileProblem, type PopulationHeader } from './file/header.ts'
export { openPopulation, type PopulationFile, type ReadOptions, readPopulation } from './file/read.ts'
export { bytesOf, writePopulation } from './file/write.ts'
export { NATION, PROFILES, type Profile, WUXI } from './generate/profile.ts'
export {
  GENERATOR,
  generatePopulation,
  type Population,
  type PopulationOptions,
  type PopulationOrigin,
} from './population.ts'
export type { Side } from './simulate/comparisonPlan.ts'
export type { LeftOut } from './simulate/measured.ts'
export { parseReform, type ReformFile, reformFile, rulesUnderReform } from './simulate/reform.ts'
export type { Cliff, SimulatedGroup, SimulatedSide, Simulation } from './simulate/result.ts'
export { type SimulationOptions, simulate } from './simulate/simulate.ts'
export { simulateFile } from './simulate/simulateFile.ts'
export { runSql, type SqlResult } from './sql/runSql.ts'
