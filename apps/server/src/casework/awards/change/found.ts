import { checkCase, type Result } from '@doudi/contract'
import { printDay } from '@doudi/domain'
import { determinePlainly, packsInUse } from '../../../monitoring/index.ts'
import type { CommandContext } from '../../../platform/command/index.ts'
import type { HouseholdCase } from '../../../registry/index.ts'
import { type KeptReason, reasonsOf } from '../../decision/reasonsOf.ts'
import { type Determined, determineFor, resultFor } from '../../determineFor.ts'
import { type Asked, askedBy } from '../domain/propose.ts'
import { listAmounts } from './sql/awards.ts'
import type { Award } from './types.ts'

/** What the rules said of an award on a day, as it is kept with a proposal and shown beside it. No names. */
export interface Found {
  readonly answer: Result['answer'] | 'nobody'
  readonly nowFen: number | null
  readonly reasons: readonly KeptReason[]
  readonly missing: readonly string[]
  readonly warnings: readonly { readonly code: string; readonly text: string }[]
  readonly months?: { readonly fixed: boolean; readonly value: number } | undefined
  readonly persons: number
}

/** The determination beside an award: what is paid, what the rules give, and what they ask to be done. */
export interface Beside {
  readonly determined: Determined
  readonly found: Found
  readonly asked: Asked | undefined
  readonly beforeFen: number | null
}

/** Asks the rules about an award today, with nothing but what is known. */
export async function lookBeside(
  context: Pick<CommandContext, 'tx' | 'county' | 'today'>,
  award: Award,
): Promise<Beside> {
  const { tx, county, today } = context
  const determined = await determineFor(tx, county, award.household, printDay(today))
  return besideOf(context, award, determined)
}

/** The same where the case was read already, for many at once; undefined where it contradicts itself. */
export async function lookBesideKnown(
  context: Pick<CommandContext, 'tx' | 'county' | 'today'>,
  award: Award,
  known: HouseholdCase,
): Promise<Beside | undefined> {
  if (known.file === undefined || known.closed) return undefined
  const checked = checkCase(known.file)
  if (!checked.ok) return undefined
  const determination = determinePlainly(await packsInUse(context.tx, context.county), checked.file)
  return besideOf(context, award, { known, file: checked.file, determination })
}

async function besideOf(
  { tx, county, today }: Pick<CommandContext, 'tx' | 'county' | 'today'>,
  award: Award,
  determined: Determined,
): Promise<Beside> {
  const result = resultFor(determined.determination, award)
  const grace = resultFor(determined.determination, { programme: 'gradualExit', person: null })
  const spans = await listAmounts(tx, county, award.id)
  const beforeFen = spans.at(-1)?.monthlyFen ?? null
  const asked = askedBy({ ...award, monthlyFen: beforeFen }, result, grace, printDay(today))
  const speaking = asked?.act === 'startGrace' ? grace : result
  const found: Found = {
    answer: result?.answer ?? 'undetermined',
    nowFen: result?.monthly === undefined ? null : Math.round(result.monthly * 100),
    reasons: [...(result ? reasonsOf(result) : []), ...(speaking !== result && speaking ? reasonsOf(speaking) : [])],
    missing: (result?.missing ?? []).map(({ name }) => name),
    warnings: [...(result?.warnings ?? []), ...(speaking !== result ? (speaking?.warnings ?? []) : [])],
    months: asked?.months,
    persons: award.person === null ? determined.file.household.members.length : 1,
  }
  return { determined, found, asked, beforeFen }
}
