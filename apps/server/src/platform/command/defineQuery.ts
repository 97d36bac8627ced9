import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/index.ts'
import type { Context } from './context.ts'

/** A person's file that was read. */
export interface FileRead {
  readonly person: string
  /** The village in charge. */
  readonly region: string
  /** The purpose, as a code: `review-award`. */
  readonly why: string
  /** The section that reads; when the receipt is kept back, the one that releases it. */
  readonly section: string
  /** Kept back until the section releases it. Left out: as the actor's own section has it. */
  readonly withheld?: boolean
}

export interface QueryContext extends Context {
  /** Leaves a receipt that can be shown to the person; whoever shows a person's file calls it. */
  receipt(read: FileRead): Promise<void>
}

/** One reading: who may, what is asked, what it shows. */
export interface Query<Input extends z.ZodType = z.ZodType, Outcome = unknown> {
  readonly name: `${string}.${string}`
  readonly permission: `${string}.${string}`
  readonly input: Input
  readonly output?: z.ZodType<Outcome>
  /** The id of the record that is asked for, so that somebody let in for one record can read that one. */
  subject?(input: z.output<Input>): string
  run(context: QueryContext, input: z.output<Input>): Promise<Outcome>
}

/** Declares a reading. It can be mounted with `get('/api/…', query)` or run with `runQuery`. */
export function defineQuery<Input extends z.ZodType, Outcome>(query: Query<Input, Outcome>): Query<Input, Outcome> {
  return query
}

/** A reading that anyone may make without signing in; it has no scope and so sees no person. */
export interface OpenQuery<Input extends z.ZodType = z.ZodType, Outcome = unknown> {
  readonly name: `${string}.${string}`
  readonly input: Input
  readonly output?: z.ZodType<Outcome>
  run(context: { readonly db: Db; readonly clock: Clock }, input: z.output<Input>): Promise<Outcome>
}

export function defineOpenQuery<Input extends z.ZodType, Outcome>(
  query: OpenQuery<Input, Outcome>,
): OpenQuery<Input, Outcome> {
  return query
}
