export { type CatalogueEntry, type ProblemCatalogue, refusalOf, refusalsOf } from './catalogue.ts'
export { DATABASE_PROBLEMS, refuseDatabase } from './databaseProblems.ts'
export { PLATFORM_PROBLEMS, refusePlatform } from './platformProblems.ts'
export { HttpProblem, sentenceOf } from './refused.ts'
