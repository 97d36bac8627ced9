import { type Day, printDay } from '@doudi/domain'
import { z } from 'zod'
import { dayIn } from '../clock.ts'
import { defineQuery } from '../command/index.ts'
import { dueOf, endOf } from './due.ts'
import type { RecordClass } from './recordClass.ts'
import { listRuns } from './runs.ts'

const words = z.strictObject({ zh: z.string(), en: z.string() })

const shown = z.strictObject({
  name: z.string(),
  title: words,
  tables: z.array(z.string()),
  kept: z.union([z.literal('always'), z.strictObject({ days: z.int() }), z.strictObject({ years: z.int() })]),
  countedFrom: words,
  atTheEnd: z.enum(['delete', 'anonymise', 'archive']),
  basis: z.enum(['law', 'ours']),
  source: words,
  nextEndOn: z
    .string()
    .nullable()
    .describe('The first day on which something is due; empty: nothing is kept, or nothing ends.'),
  waiting: z.boolean().describe('Something is due already: the next run ends it.'),
  lastRunAt: z.iso.datetime().nullable(),
  lastEnded: z.int(),
  endedInAll: z.int(),
})

/** How long what is kept, what ends next, and what ended last; for whoever audits. It counts and dates, nothing more. */
export function listRetentionOf(classes: readonly RecordClass[]) {
  return defineQuery({
    name: 'platform.list-retention',
    permission: 'platform.read-audit',
    input: z.strictObject({}),
    output: z.strictObject({ classes: z.array(shown) }),
    async run({ tx, county, today }) {
      const runs = new Map((await listRuns(tx, county)).map((run) => [run.recordClass, run]))
      const list: z.infer<typeof shown>[] = []
      for (const { ending, tables, ...declared } of classes) {
        const oldest = await ending?.oldest(tx, county)
        const run = runs.get(declared.name)
        const due = dueOf(declared.kept, today)
        list.push({
          ...declared,
          tables: [...tables],
          nextEndOn: oldest ? printEnd(endOf(declared.kept, dayIn(oldest))) : null,
          waiting: oldest !== undefined && due !== undefined && oldest < due.before,
          lastRunAt: run?.ranAt.toISOString() ?? null,
          lastEnded: run?.ended ?? 0,
          endedInAll: run?.endedInAll ?? 0,
        })
      }
      return { classes: list }
    },
  })
}

function printEnd(day: Day | undefined): string | null {
  return day === undefined ? null : printDay(day)
}
