/** In a process of its own: the compiled rules against whole numbers of any size, household by household. */
import { runBatch } from '@doudi/policy-engine/batch'
import { plainHouseholds } from '../peers/households.ts'
import { asStudyResult, compileStudy } from '../study/compiled.ts'
import { exactTotal } from '../study/inBigInt.ts'
import { studyPopulation } from '../study/population.ts'
import { countyFigures, studyRules } from '../study/rules.ts'

const table = studyPopulation(100_000)
const { program, figures } = compileStudy(table)
const { total } = asStudyResult(runBatch(program, table, figures))
let drift = 0
for (const [h, household] of plainHouseholds(table, countyFigures(studyRules())).entries())
  drift = Math.max(drift, Math.abs(Number(exactTotal(household)) - (total[h] as number)))
console.log(JSON.stringify({ drift }))
