import { z } from 'zod'
import { listCounties } from '../audit/index.ts'
import { type Command, defineCommand, type Platform, runCommand } from '../command/index.ts'
import { systemActor } from '../scope/index.ts'
import { renewStep, type SecretColumn, type Step } from './batch.ts'
import { countUses } from './versions.ts'

/** The queue of the job that does it in the background. */
export const RENEW_SECRETS = 'platform/renew-secrets'

const input = z.strictObject({ after: z.array(z.string()).nullable() })

/** One step over one column, with its entry: how many values, of which column, never which. */
function renewStepOf(column: SecretColumn): Command<typeof input, Step> {
  return defineCommand({
    name: 'platform.renew-secrets',
    permission: 'platform.administer',
    input,
    run: ({ tx, county, keyring }, { after }) => renewStep(tx, keyring, { county, column, after }),
    audit: (_input, { renewed, unreadable }) => ({ place: `${column.table}.${column.column}`, renewed, unreadable }),
  })
}

/** Told after every step. */
export interface Progress {
  readonly county: string
  readonly place: string
  readonly renewed: number
  readonly unreadable: number
  /** What was stale in this place when it began. */
  readonly of: number
}

/**
 * Writes everything anew that does not lie under the newest keys and the configured cipher, so many rows in each
 * transaction as their column says. Cut off, it goes on where it stopped, because what was renewed is no longer found. Sealed columns first:
 * an index is made from what they hold. Returns how many values nothing could open.
 */
export async function renewSecrets(
  platform: Platform,
  { signal, onStep }: { signal?: AbortSignal; onStep?: (progress: Progress) => void } = {},
): Promise<{ renewed: number; unreadable: number }> {
  const stale = (await countUses(platform)).filter(({ current }) => !current)
  const total = { renewed: 0, unreadable: 0 }
  for (const county of await listCounties(platform.db)) {
    for (const column of [...platform.secretColumns.sealed, ...platform.secretColumns.indexed]) {
      const place = `${column.table}.${column.column}`
      const of = stale
        .filter((use) => use.county === county && use.place === place)
        .reduce((sum, { rows }) => sum + rows, 0)
      if (of === 0) continue
      const done = await renewColumn(platform, county, column, {
        ...(signal ? { signal } : {}),
        onStep: (step) => onStep?.({ county, place, of, ...step }),
      })
      total.renewed += done.renewed
      total.unreadable += done.unreadable
    }
  }
  return total
}

async function renewColumn(
  platform: Platform,
  county: string,
  column: SecretColumn,
  { signal, onStep }: { signal?: AbortSignal; onStep: (step: { renewed: number; unreadable: number }) => void },
): Promise<{ renewed: number; unreadable: number }> {
  const command = renewStepOf(column)
  const request = { actor: systemActor(county), requestId: RENEW_SECRETS }
  const sum = { renewed: 0, unreadable: 0 }
  for (let after: readonly string[] | null = null; ; ) {
    signal?.throwIfAborted()
    const step: Step = await runCommand(platform, command, request, { after })
    sum.renewed += step.renewed
    sum.unreadable += step.unreadable
    onStep(sum)
    if (step.last === null) return sum
    after = step.last
  }
}
