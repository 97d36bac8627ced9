import type { z } from 'zod'
import { appendEntry } from '../audit/index.ts'
import { isCollision, type Tx, translateRefusal } from '../db/index.ts'
import { HttpProblem, refusePlatform } from '../problem/index.ts'
import { inScope, isSystem, type Scope, scopeOf } from '../scope/index.ts'
import type { Context, Platform, Request } from './context.ts'
import type { Command } from './defineCommand.ts'
import { keepAnswer, requestKey, takeKey } from './idempotency.ts'
import { readInput } from './readInput.ts'
import { recordRefusal } from './recordRefusal.ts'

const ATTEMPTS = 4

/**
 * Carries out a command in one transaction: may they? was it done already? do it, enter it in the ledger, announce
 * it. The answer is given after commit. A refusal undoes everything and is entered in the ledger on its own.
 */
export async function runCommand<Input extends z.ZodType, Outcome>(
  platform: Platform,
  command: Command<Input, Outcome>,
  request: Request,
  sent: unknown,
): Promise<Outcome> {
  let subject: string | undefined
  try {
    const scope = scopeOf(request.actor, request.county)
    checkPermission(command, request)
    const input = readInput(command.input, sent)
    subject = command.subject?.(input)
    return await untilNoCollision(() =>
      inScope(platform.db, scope, (tx) => performIn(platform, tx, command, request, scope, input)),
    )
  } catch (error) {
    const told = translateRefusal(error, platform.constraints)
    if (told instanceof HttpProblem) {
      await recordRefusal(platform, request, { action: command.name, problem: told.problem.code, subject })
    }
    throw told
  }
}

/**
 * The same inside a transaction that is under way: a reaction or a timed job writes by commands too, as the system.
 */
export async function performIn<Input extends z.ZodType, Outcome>(
  platform: Platform,
  tx: Tx,
  command: Command<Input, Outcome>,
  request: Request,
  { county }: Pick<Scope, 'county'>,
  input: z.output<Input>,
): Promise<Outcome> {
  const { actor, requestId, idempotencyKey } = request
  const context: Context = {
    tx,
    county,
    actor,
    keyring: platform.keyring,
    now: platform.clock.now(),
    today: platform.clock.today(),
    requestId,
  }
  const key =
    idempotencyKey !== undefined && command.keepsAnswer !== false
      ? requestKey(idempotencyKey, { county, user: actor.user, command: command.name, input })
      : undefined
  const earlier = key && (await takeKey(tx, key, context.now))
  if (earlier) return earlier.answer as Outcome
  const outcome = await command.run({ ...context, announce: platform.announceIn(tx) }, input)
  await appendEntry(tx, {
    county,
    at: context.now,
    actor,
    action: command.name,
    subject: command.subject?.(input),
    details: command.audit(input, outcome),
    requestId,
  })
  if (key) await keepAnswer(tx, key, outcome)
  return outcome
}

export function checkPermission(act: { name: string; permission: string }, { actor }: Request): void {
  if (!isSystem(actor) && !actor.permissions.has(act.permission)) {
    throw refusePlatform('platform.not-permitted', { action: act.name })
  }
}

/** Runs anew what lost against another transaction: nothing of it is left, and nobody has been answered. */
async function untilNoCollision<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isCollision(error)) throw error
      if (attempt === ATTEMPTS) throw refusePlatform('platform.busy')
      await new Promise((done) => setTimeout(done, 2 ** attempt * 10 * (1 + Math.random())))
    }
  }
}
