export { defaultDataDir } from './dataDir.ts'
export { LocalPgProblem, type LocalPgProblemCode } from './problem.ts'
export { type LocalPg, type LocalPgOptions, startLocalPg } from './startLocalPg.ts'
