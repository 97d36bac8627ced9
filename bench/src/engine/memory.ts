/** In a process of its own: a million households from columns to results, once; how much memory that took at most. */
import { runBatch } from '@doudi/policy-engine/batch'
import { compileStudy } from '../study/compiled.ts'
import { studyPopulation } from '../study/population.ts'

const table = studyPopulation(1_000_000)
const { program, figures } = compileStudy(table)
const { routed } = runBatch(program, table, figures)
if (routed.length > 0) throw new Error(`${routed.length} households of a complete population were routed`)
console.log(JSON.stringify({ peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
