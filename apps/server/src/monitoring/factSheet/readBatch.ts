import type { BatchResult, Table } from '@doudi/policy-engine/batch'
import type { Answered, Judged, Received } from '../domain/placementsOf.ts'
import { INCOME, linesOf, MULTIPLE, PEOPLE, STANDARD } from '../judge.ts'
import type { BatchProgramme, CountyProgram } from './countyProgram.ts'

/** Stands for an answer that is remembered, not worked out. */
export const REMEMBERED = 0

type Numbers = ArrayLike<number>

/** Reads household after household out of a batch. A member goes by their place in the household. */
export class BatchReader {
  readonly #program: CountyProgram
  readonly #table: Table
  readonly #offsets: Int32Array
  readonly #columns: readonly {
    readonly programme: BatchProgramme
    readonly answer: Numbers
    readonly monthly: Numbers | undefined
  }[]
  readonly #figures: readonly [Numbers, Numbers, Numbers]
  readonly #multiple: number | undefined

  constructor(program: CountyProgram, table: Table, { columns }: BatchResult) {
    this.#program = program
    this.#table = table
    this.#offsets = table.entities.get(program.member)?.offsets as Int32Array
    this.#columns = program.programmes.map((programme) => ({
      programme,
      answer: columns.get(programme.answer) as Numbers,
      monthly: programme.monthly === undefined ? undefined : (columns.get(programme.monthly) as Numbers),
    }))
    this.#figures = [INCOME, STANDARD, PEOPLE].map((name) => columns.get(name) as Numbers) as never
    this.#multiple = [...program.rules.parameters.values()].find(({ name }) => name === MULTIPLE)?.value
  }

  /** A number that differs when any answer, amount or figure of the household does; never `REMEMBERED`. */
  outcomeOf(household: number): number {
    let one = 0x811c9dc5
    let other = 0x9e3779b9
    const mix = (value: number): void => {
      one = Math.imul(one ^ value, 0x01000193)
      other = Math.imul(other ^ (value + (other >>> 15)), 0x85ebca6b)
    }
    const first = this.#offsets[household] as number
    const end = this.#offsets[household + 1] as number
    for (const figure of this.#figures) mix(figure[household] as number)
    mix(end - first)
    for (const { programme, answer, monthly } of this.#columns) {
      if (!programme.ofMembers) {
        mix(answer[household] as number)
        if (monthly) mix(monthly[household] as number)
        continue
      }
      for (let row = first; row < end; row++) {
        mix(answer[row] as number)
        if (monthly) mix(monthly[row] as number)
      }
    }
    return (one >>> 0) * 0x100000 + ((other >>> 0) % 0x100000) + 1
  }

  /** What decides on the lists, as far as the batch sees it: of somebody who left nothing and fell through nothing. */
  judgedOf(household: number): Judged {
    const first = this.#offsets[household] as number
    const end = this.#offsets[household + 1] as number
    const answers: Answered[] = []
    const received: Received[] = []
    for (const { programme, answer, monthly } of this.#columns) {
      const rows = programme.ofMembers ? range(first, end) : [household]
      for (const row of rows) {
        const person = programme.ofMembers ? String(row - first) : null
        const eligible = answer[row] === 1
        answers.push({
          programme: programme.id,
          person,
          answer: eligible ? 'eligible' : 'ineligible',
          aside: false,
          change: null,
          amountFen: eligible && monthly ? (monthly[row] as number) : null,
          byFigures: false,
        })
        if (this.#isReceiving(programme, row)) received.push({ programme: programme.id, person, monthlyFen: null })
      }
    }
    const [income, standard, people] = this.#figures.map((figure) => figure[household] as number)
    return {
      answers,
      received,
      left: [],
      lines: linesOf(income, standard, people, this.#multiple),
      fellBack: 'no',
      reasonRecorded: false,
    }
  }

  #isReceiving({ receiving, ofMembers }: BatchProgramme, row: number): boolean {
    if (receiving === undefined) return false
    const entity = ofMembers ? this.#program.member : this.#program.root
    return this.#table.entities.get(entity)?.columns.get(receiving)?.values[row] === 1
  }
}

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from }, (_, k) => from + k)
}
