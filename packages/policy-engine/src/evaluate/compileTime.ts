import { ageOn, type Day, fullMonths, monthOf } from '@doudi/domain'
import type { Expr } from '../language/ast.ts'
import type { Compile, Run } from './run.ts'
import { between, exactly, flag, joinCauses } from './value.ts'

const CODES = 12
/** As many codes as there are: a region that is not known at all. */
const EVERYWHERE = 10 ** CODES

/** Ages, months and regions. All are monotone in their operands, so bounds go through bound by bound. */
export function compileTime(expr: Expr, run: Compile): Run {
  switch (expr.op) {
    case 'age': {
      const completes = expr.nextDay ? 'dayAfter' : 'birthday'
      return span(run(expr.born), run(expr.on), (born, on) => ageOn(born as Day, on as Day, completes))
    }
    case 'fullMonths':
      return span(run(expr.from), run(expr.until), (from, until) =>
        until < from ? 0 : fullMonths(from as Day, until as Day),
      )
    case 'monthsBetween':
      return span(run(expr.from), run(expr.until), (from, until) => Math.max(0, until - from))
    case 'monthOf': {
      const operand = run(expr.operand)
      return (row, frame) => {
        const value = operand(row, frame)
        return between(monthAt(value.lo), monthAt(value.hi), value.causes)
      }
    }
    case 'shift': {
      const [operand, by] = [run(expr.operand), run(expr.by)]
      return (row, frame) => {
        const [a, b] = [operand(row, frame), by(row, frame)]
        return between(a.lo + b.lo, a.hi + b.hi, joinCauses(a.causes, b.causes))
      }
    }
    case 'sameRegion': {
      const asked = 10 ** (CODES - expr.digits)
      const [left, right] = [run(expr.left), run(expr.right)]
      return (row, frame) => {
        const [a, b] = [left(row, frame), right(row, frame)]
        // a place given more coarsely than asked (a city where counties are compared) is the same as whatever lies in it
        const width = b.hi - b.lo + 1
        const size = width < EVERYWHERE ? Math.max(asked, width) : asked
        const low = [Math.floor(a.lo / size), Math.floor(b.lo / size)] as const
        const high = [Math.floor(a.hi / size), Math.floor(b.hi / size)] as const
        const sure = low[0] === high[0] && low[1] === high[1] && low[0] === low[1]
        return flag(sure, low[0] <= high[1] && low[1] <= high[0], joinCauses(a.causes, b.causes))
      }
    }
    case 'within': {
      const lo = Number(expr.code.padEnd(CODES, '0'))
      const hi = Number(expr.code.padEnd(CODES, '9'))
      const region = run(expr.region)
      return (row, frame) => {
        const value = region(row, frame)
        return flag(lo <= value.lo && value.hi <= hi, value.lo <= hi && lo <= value.hi, value.causes)
      }
    }
    default:
      throw new Error(`not a time or place: ${expr.op}`)
  }
}

function monthAt(day: number): number {
  return Number.isFinite(day) ? monthOf(day as Day) : day
}

/** A length of time from a start to an end: shorter the later it starts, longer the later it ends, never negative. */
function span(start: Run, end: Run, length: (start: number, end: number) => number): Run {
  return (row, frame) => {
    const [a, b] = [start(row, frame), end(row, frame)]
    if (!a.causes && !b.causes) return exactly(Math.max(0, length(a.lo, b.lo)))
    const shortest = Number.isFinite(a.hi) && Number.isFinite(b.lo) ? Math.max(0, length(a.hi, b.lo)) : 0
    const longest =
      Number.isFinite(a.lo) && Number.isFinite(b.hi) ? Math.max(0, length(a.lo, b.hi)) : Number.POSITIVE_INFINITY
    return between(shortest, longest, joinCauses(a.causes, b.causes))
  }
}
