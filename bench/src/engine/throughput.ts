/** In a process of its own: a million households by the compiled rules and by hand, in turn; and ten thousand. */
import { runBatch, settleRouted } from '@doudi/policy-engine/batch'
import { interleave } from '../measure.ts'
import { figuresByHand, resultArrays, runByHand } from '../study/byHand.ts'
import { asStudyResult, compileStudy } from '../study/compiled.ts'
import { fingerprint, mustAgree } from '../study/fingerprint.ts'
import { studyPopulation } from '../study/population.ts'
import { countyFigures, studyRules } from '../study/rules.ts'

const HOUSEHOLDS = 1_000_000
const SMALL = 10_000
const ROUNDS = 11

const unknown = process.argv[2] === 'unknown' ? 200 : 0
const table = studyPopulation(HOUSEHOLDS, { unknown })
const { program, figures } = compileStudy(table)
const counties = countyFigures(studyRules())
const byHandFigures = figuresByHand(counties)
const byHand = resultArrays(HOUSEHOLDS)

if (unknown === 0) {
  let result = runBatch(program, table, figures)
  runByHand(table, byHandFigures, byHand)
  mustAgree({ compiled: fingerprint(asStudyResult(result)), 'by hand': fingerprint(byHand) })
  const small = studyPopulation(SMALL)
  let smallResult = runBatch(program, small, figures)
  const times = interleave(ROUNDS, [
    () => {
      result = runBatch(program, table, figures, result)
    },
    () => {
      runByHand(table, byHandFigures, byHand)
    },
    () => {
      for (let k = 0; k < 20; k++) smallResult = runBatch(program, small, figures, smallResult)
    },
  ])
  const perMillion = (times.processor[0] as number) / HOUSEHOLDS
  const perSmall = (times.processor[2] as number) / (20 * SMALL)
  console.log(
    JSON.stringify({
      vsHandWritten: times.ratio(1, 0),
      householdsPerSecond: (HOUSEHOLDS / (times.clock[0] as number)) * 1000,
      scaling: perMillion / perSmall,
      routed: result.routed.length,
    }),
  )
} else {
  // The loop by hand has no answer for an incomplete household; the compiled rules hand it on, and that is counted in.
  const perCounty = counties.map((parameters) => ({ ...studyRules(), parameters }))
  const rulesOf = (household: number) => perCounty[table.jurisdiction?.[household] ?? 0] as (typeof perCounty)[number]
  let result = runBatch(program, table, figures)
  let undetermined = settleRouted(program, table, result, rulesOf)
  const times = interleave(3, [
    () => {
      result = runBatch(program, table, figures, result)
      undetermined = settleRouted(program, table, result, rulesOf)
    },
    () => {
      runByHand(table, byHandFigures, byHand)
    },
    () => {
      result = runBatch(program, table, figures, result)
    },
  ])
  console.log(
    JSON.stringify({
      vsHandWritten: times.ratio(1, 0),
      withoutRouted: times.ratio(1, 2),
      routed: result.routed.length,
      undetermined: undetermined.get('是低保')?.length,
    }),
  )
}
