import { inventedNumber, parseDay } from '@doudi/domain'
import type { z } from 'zod'
import { type Command, type Query, runCommand, runQuery } from '../../platform/command/index.ts'
import { platformSlice } from '../../platform/platformSlice.ts'
import type { Actor } from '../../platform/scope/index.ts'
import { NEXT_DOOR, officer, openTestPlatform } from '../../platform/testing/index.ts'
import { importRegions } from '../commands/importRegions.ts'
import { registrySlice } from '../index.ts'

/** Two townships of two villages each. */
export const VILLAGES = {
  柳溪: '500299001201',
  桃坪: '500299001202',
  石门: '500299002201',
  双河: '500299002202',
} as const

const SHEET = `代码,名称,类别,起,止
500299001000,松江镇,乡镇,,
500299002,云台镇,乡镇,,
500299001201,柳溪村,村,,
500299001202,桃坪村,村,,
500299002201,石门村,村,,
500299002202,双河社区,社区,2020-01-01,
`

const ALL = ['read', 'record', 'enrol', 'reveal', 'merge', 'review-duplicates', 'keep-regions', 'look-elsewhere']

/** An officer of that place who may do everything in the registry, or what is named. */
export function officerOf(region: string, may: readonly string[] = ALL, more: Partial<Actor> = {}): Actor {
  return officer(
    may.map((each) => `registry.${each}`),
    { region, ...more },
  )
}

export const county = officerOf('500299')
export const second = officerOf('500299', ALL, { user: '00000000-0000-7000-8000-000000000002' })
export const songjiang = officerOf('500299001')
export const yuntai = officerOf('500299002')
export const nextDoor = officerOf(NEXT_DOOR, ALL, { counties: [NEXT_DOOR] })
export const liuxi = officerOf('500299001201')

let requests = 0

/** The registry of the invented county with its regions, and short ways to ask of it. */
export async function openSonglin() {
  const here = await openTestPlatform([platformSlice, registrySlice])
  const asked = (actor: Actor) => {
    requests += 1
    return { actor, requestId: `request-${requests}` }
  }
  const doIt = <I extends z.ZodType, O>(command: Command<I, O>, input: object, actor: Actor = county) =>
    runCommand(here.platform, command, asked(actor), input)
  const see = <I extends z.ZodType, O>(query: Query<I, O>, input: object, actor: Actor = county) =>
    runQuery(here.platform, query, asked(actor), input)
  await doIt(importRegions, { csv: SHEET })
  return { ...here, doIt, see }
}

export type Songlin = Awaited<ReturnType<typeof openSonglin>>

let people = 0

/** A number that nobody has, for somebody born on that day; each call another. */
export function numberFor(born: string, sex: 'male' | 'female' = 'female'): string {
  const day = parseDay(born)
  if (day === undefined) throw new RangeError(born)
  people += 1
  return inventedNumber(day, sex, people)
}

/** The code of the refusal that the work ends with. */
export async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    const { problem } = error as { problem?: { code: string } }
    if (!problem) throw error
    return problem.code
  }
}
