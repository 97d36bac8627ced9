import { readFileSync } from 'node:fs'
import { type CaseOutcome, type Problem, parseCases } from '@doudi/contract'
import type { CommandLineCommand } from '../../platform/commandLine/index.ts'
import { expandFiles, readArgs } from '../../platform/commandLine/index.ts'
import { answerCase } from '../answerCases.ts'
import { refusePolicy } from '../problems.ts'
import { soundPacks } from '../soundPacks.ts'
import { outcomeLines } from './outcomeText.ts'

/** doudi determine FILE…: answers case files and compares with what they expect. Exit status 1 on any difference or fault. */
export const determineCommand: CommandLineCommand = {
  name: 'determine',
  usage: 'determine FILE… [--json] [--explain]',
  says: {
    zh: '按政策包认定案例文件；与 expect 不同则以 1 退出',
    en: 'determine case files; exits 1 where the outcome differs from expect',
  },
  run(args) {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean' }, explain: { type: 'boolean' } })
    const files = expandFiles(positionals)
    const set = soundPacks()
    if (!set) return 1
    const totals = { cases: 0, failed: 0 }
    for (const path of files) {
      for (const outcome of outcomesOf(path)) {
        totals.cases++
        if (!outcome.ok) totals.failed++
        if (values.json) process.stdout.write(`${JSON.stringify(jsonLine(outcome, values.explain === true))}\n`)
        else process.stdout.write(`${outcomeLines(outcome, path, values.explain === true).join('\n')}\n`)
      }
    }
    if (!values.json)
      process.stdout.write(
        `${totals.cases} 例，${totals.cases - totals.failed} 例相符，${totals.failed} 例不符 / ${totals.cases} cases, ${totals.failed} not as expected\n`,
      )
    return totals.failed === 0 ? 0 : 1

    function outcomesOf(path: string): CaseOutcome[] {
      const text = readText(path)
      if (typeof text !== 'string') return [faulty(path, text)]
      const parsed = parseCases(text, path.endsWith('.json') ? { format: 'json' } : {})
      if (!parsed.ok) return [faulty(path, parsed.problem)]
      return parsed.cases.map((one) =>
        answerCase(set as NonNullable<typeof set>, one, { assume: true, explain: values.explain === true }),
      )
    }
  },
}

/** A file larger than any case file is not read into memory first. */
function readText(path: string): string | Problem {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'EIO'
    return refusePolicy('case.file-unreadable', { path, reason }, path).problem
  }
}

function faulty(path: string, problem: Problem): CaseOutcome {
  return { name: path, ok: false, differences: [], results: [], problem }
}

function jsonLine({ name, ok, differences, results, problem, determination }: CaseOutcome, explain: boolean): object {
  return {
    name,
    ok,
    differences,
    results,
    ...(problem && { problem }),
    ...(explain && determination?.trace && { trace: determination.trace }),
    ...(determination && { packs: determination.packs }),
  }
}
