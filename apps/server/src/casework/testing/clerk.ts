import { isDeepStrictEqual } from 'node:util'
import type { FamilyToWrite } from '../../registry/index.ts'
import { headerOf } from './hands.ts'
import { askOffice } from './officeProcess.ts'
import { AID_WAY, type CaseSoFar, learn } from './ways.ts'

const TOWNSHIP = 1
const DOOR_ONLY = AID_WAY.slice(0, 1)

/** A command that was acknowledged, and with what. */
export interface Done {
  readonly command: string
  readonly intake: string
  readonly application: string
  /** Of a step; an intake takes none. */
  readonly step: string | undefined
  readonly version: number
  readonly told: Readonly<Record<string, unknown>>
}

/** What was sent, to be sent again word for word. */
interface Sent {
  readonly hand: string
  readonly url: string
  readonly body: object
  readonly key: string
}

let clerks = 0

/**
 * Somebody at a window who takes one case after the other to its award and leaves every fourth at the door. What got no answer is
 * sent again with its key, and so is, after each silence, the last that did get one: it must be answered as it was.
 */
export class Clerk {
  readonly done: Done[] = []
  readonly faults: string[] = []
  readonly #nextFamily: () => FamilyToWrite | undefined
  readonly #name: number
  #cases = 0
  #at = 0
  #so: CaseSoFar | undefined
  #waiting: Sent | undefined
  #last: { readonly sent: Sent; readonly told: object } | undefined

  constructor(nextFamily: () => FamilyToWrite | undefined) {
    this.#nextFamily = nextFamily
    clerks += 1
    this.#name = clerks
  }

  /** The key of what was sent and not answered. */
  get waitingKey(): string | undefined {
    return this.#waiting?.key
  }

  /** Works until there is no answer any more. `isKilled`: from when on silence and errors are no fault. */
  async work(origin: string, onSent: () => void, isKilled: () => boolean): Promise<void> {
    if (this.#last) {
      onSent()
      const again = await askOffice(origin, this.#last.sent)
      if (again === undefined || again.status >= 500) return this.#silent(again, isKilled)
      if (!isDeepStrictEqual(again.told, this.#last.told)) {
        this.faults.push(`answered otherwise: ${this.#last.sent.url} ${JSON.stringify(again)}`)
      }
    }
    while (await this.#sendNext(origin, onSent, isKilled)) if (this.faults.length > 0) return
  }

  /** Sends what is still without an answer, and nothing else. */
  async repeatWaiting(origin: string): Promise<void> {
    if (this.#waiting)
      await this.#sendNext(
        origin,
        () => undefined,
        () => false,
      )
  }

  async #sendNext(origin: string, onSent: () => void, isKilled: () => boolean): Promise<boolean> {
    const { so, step } = this.#nextStep()
    this.#waiting ??= {
      hand: headerOf(step.hand, TOWNSHIP),
      ...step.request(so),
      key: `clerk-${this.#name}-${this.#cases}-${this.#at}`,
    }
    const sent = this.#waiting
    onSent()
    const answer = await askOffice(origin, sent)
    if (answer === undefined || answer.status >= 500) {
      this.#silent(answer, isKilled)
      return false
    }
    const { status, told } = answer
    if (status !== 200) {
      this.faults.push(`${step.command}: ${status} ${JSON.stringify(told)}`)
      return false
    }
    learn(so, told)
    const id = told['step']
    this.done.push({
      command: step.command,
      intake: so.intake,
      application: so.application,
      step: id === undefined ? undefined : String(id),
      version: so.version,
      told,
    })
    this.#last = { sent, told }
    this.#waiting = undefined
    this.#at += 1
    return true
  }

  #nextStep() {
    const way = this.#cases % 4 === 0 ? DOOR_ONLY : AID_WAY
    const step = this.#so && way[this.#at]
    if (this.#so && step) return { so: this.#so, step }
    const family = this.#nextFamily()
    if (!family) throw new Error('there are no families left')
    this.#cases += 1
    this.#at = 0
    this.#so = { family, township: TOWNSHIP, intake: '', application: '', version: 0 }
    return { so: this.#so, step: AID_WAY[0] as (typeof AID_WAY)[number] }
  }

  #silent(answer: { readonly status: number } | undefined, isKilled: () => boolean): void {
    if (!isKilled()) this.faults.push(`nobody was killed, and the answer was ${answer?.status ?? 'none'}`)
  }
}
