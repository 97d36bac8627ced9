import { printDay } from '@doudi/domain'
import { type PackSet, packsFor } from '@doudi/policy-engine'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { FROZEN } from '../sealed.ts'
import { type Effect, OPEN_EFFECTS } from './domain/effectOf.ts'
import { type Sum, tiled } from './domain/stretches.ts'
import type { ReasonsOfStandards } from './reasonsOfStandards.ts'
import type { AwardToRecompute, Span } from './sql/awards.ts'
import type { RecomputedToWrite } from './sql/recomputations.ts'
import type { DecisionToWrite, NewAmount } from './sql/writeAmounts.ts'
import type { Held, Work } from './work.ts'

/** What is to be written of a step: decisions, sums, and what became of each award. */
export class Written {
  readonly decisions: DecisionToWrite[] = []
  readonly amounts: NewAmount[] = []
  readonly #context: CommandContext
  readonly #work: Work
  readonly #packs: string
  readonly #today: string
  readonly #reasons: ReasonsOfStandards

  constructor(context: CommandContext, work: Work, set: PackSet, reasons: ReasonsOfStandards) {
    this.#context = context
    this.#work = work
    this.#reasons = reasons
    this.#today = printDay(context.today)
    this.#packs = packsFor(set, context.county)
      .map(({ id, hash }) => `${id} ${hash}`)
      .join('\n')
  }

  /** All stretches of an award or none: where one is open, somebody looks before anything is written. */
  take(award: AwardToRecompute, held: readonly Held[]): RecomputedToWrite {
    const over = award.until !== null && award.until <= this.#today
    const open = held.find(({ effect }) => (OPEN_EFFECTS as readonly Effect[]).includes(effect))
    const changes = open ? [] : award.spans.flatMap((span) => this.#change(award, span, held))
    const [first] = changes
    const told = open ?? (first ? held.find(({ from }) => from === first.from) : undefined) ?? held.at(-1)
    return {
      award: award.id,
      region: award.region,
      household: award.household,
      programme: award.programme,
      // nobody has to look at what is over
      effect: (over ? undefined : open?.effect) ?? first?.effect ?? 'same',
      beforeFen: told?.span?.monthlyFen ?? null,
      afterFen: first?.fen ?? told?.said?.amountFen ?? null,
      decision: first?.decision ?? null,
      said: JSON.stringify({ from: told?.from ?? null, missing: told?.said?.missing ?? [] }),
    }
  }

  /** The sums that take the place of one, each with its decision. */
  #change(award: AwardToRecompute, span: Span, all: readonly Held[]) {
    const held = all.filter((one) => one.span?.id === span.id).toSorted((a, b) => (a.from < b.from ? -1 : 1))
    const sums = held.map(({ from, until, effect, said }): Sum => {
      const fen = effect === 'gains' || effect === 'loses' ? (said?.amountFen as number) : span.monthlyFen
      return { from, until, fen }
    })
    let before = span.monthlyFen
    return tiled(span.monthlyFen, sums).map((sum, at) => {
      const one = held.find(({ from }) => from === sum.from) as Held
      const decision = this.#decide(one, before, sum.fen)
      const effect: Effect = sum.fen > before ? 'gains' : 'loses'
      this.amounts.push({ id: mintId(this.#context.now), decision, award, span, ...sum, first: at === 0 })
      before = sum.fen
      return { ...sum, decision, effect }
    })
  }

  #decide({ award, from, said }: Held, before: number, fen: number): string {
    const { now, keyring } = this.#context
    const id = mintId(now)
    const known = this.#work.caseOn(from, award.household)
    const standard = this.#reasons(from, award.programme, known?.file?.household.residence)
    const changed = `每月保障金额自 ${from} 起由 ${yuan(before)} 元调整为 ${yuan(fen)} 元`
    const [cited] = standard
    this.decisions.push({
      id,
      award,
      kind: fen > before ? 'increase' : 'reduce',
      amountFen: fen,
      effectiveOn: from,
      reasons: JSON.stringify([...standard, ...(cited ? [{ ...cited, text: changed }] : [])]),
      packs: this.#packs,
      frozen: FROZEN.seal(keyring, id, { file: known?.file, facts: known?.facts, said, before }),
    })
    return id
  }
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2)
}
