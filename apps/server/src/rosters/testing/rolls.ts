import { inventedNumber, parseDay } from '@doudi/domain'
import { ROSTERS, type RosterKind } from '@doudi/sheets'
import type { FastifyInstance } from 'fastify'
import { platformSlice } from '../../platform/platformSlice.ts'
import type { Actor } from '../../platform/scope/index.ts'
import { NEXT_DOOR, officer, openTestPlatform } from '../../platform/testing/index.ts'
import { registrySlice } from '../../registry/index.ts'
import { rostersSlice } from '../index.ts'

const ALL = [
  'registry.import-roster',
  'registry.read',
  'registry.record',
  'registry.enrol',
  'registry.review-duplicates',
]

export const ACTORS: Readonly<Record<string, Actor>> = {
  county: officer(ALL),
  songjiang: officer(ALL, { region: '500299001' }),
  yuntai: officer(ALL, { region: '500299002' }),
  liuxi: officer(ALL, { region: '500299001201' }),
  nextDoor: officer(ALL, { region: NEXT_DOOR, counties: [NEXT_DOOR] }),
  reader: officer(['registry.read']),
}

export const REGIONS = `
  insert into registry.region (code, name, kind, parent) values
    ('500299001', '松江镇', 'township', '500299'), ('500299002', '云台镇', 'township', '500299'),
    ('500299001201', '柳溪村', 'village', '500299001'), ('500299001202', '桃坪村', 'village', '500299001'),
    ('500299002201', '石门村', 'village', '500299002'), ('500299002202', '双河社区', 'village', '500299002')
  on conflict do nothing`

let people = 0

/** A number that nobody has, for somebody born on that day. */
export function numberFor(born: string, sex: 'male' | 'female' = 'female'): string {
  people += 1
  return inventedNumber(parseDay(born) as never, sex, people)
}

/** A row by the keys of the roll's fields; what is not said is empty. */
export type Said = Readonly<Record<string, string>>

/** A CSV of a roll with our own names of columns. */
export function csvOf(kind: RosterKind, rows: readonly Said[]): string {
  const { fields } = ROSTERS[kind]
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = [fields.map(({ label }) => label.zh), ...rows.map((row) => fields.map(({ key }) => row[key] ?? ''))]
  return lines.map((line) => line.map(quoted).join(',')).join('\n')
}

/** A row of dibao in 柳溪村; the head unless said otherwise. */
export function dibaoRow(name: string, more: Said = {}): Said {
  const number = more['identityNumber'] ?? numberFor('1970-05-06')
  return { township: '松江镇', village: '柳溪村', name, identityNumber: number, relation: '本人', ...more }
}

/** The interface of the registry and the rosters over an own database, and short ways to use it. */
export async function openRosters() {
  const here = await openTestPlatform([platformSlice, registrySlice, rostersSlice])
  await here.asAdmin(REGIONS)
  const app: FastifyInstance = await here.serve(ACTORS)
  async function ask(actor: string, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) {
    const answer = await app.inject({
      method,
      url,
      headers: { 'x-test-actor': actor },
      ...(body ? { payload: body } : {}),
    })
    return { status: answer.statusCode, body: answer.json(), raw: answer.rawPayload, headers: answer.headers }
  }
  async function send(kind: string, content: string | Buffer, actor = 'county', name = '花名册.csv') {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/rosters/files',
      headers: {
        'x-test-actor': actor,
        'x-roster-kind': kind,
        'x-file-name': encodeURIComponent(name),
        'content-type': 'application/octet-stream',
      },
      payload: content,
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  /** Sends, confirms what is proposed, imports to the end, and shows what came of it. */
  async function bringIn(kind: RosterKind, rows: readonly Said[], actor = 'county', more: object = {}) {
    const { body: sent } = await send(kind, csvOf(kind, rows), actor)
    const columns = sent.proposed.map(({ field, column }: { field: string; column: number }) => ({ field, column }))
    await ask(actor, 'PUT', `/api/rosters/files/${sent.file}/mapping`, { columns })
    const { body: begun } = await ask(actor, 'POST', `/api/rosters/files/${sent.file}/import`, more)
    await here.settle()
    const { body: shown } = await ask(actor, 'GET', `/api/rosters/imports/${begun.import}`)
    const { body: problems } = await ask(actor, 'GET', `/api/rosters/imports/${begun.import}/problems`)
    const faults: Fault[] = (problems.rows as { row: number; problems: Fault[] }[]).flatMap((row) => row.problems)
    return { file: sent.file as string, id: begun.import as string, shown, faults }
  }
  return { ...here, app, ask, send, bringIn }
}

interface Fault {
  readonly code: string
  readonly where: string
  readonly row: number
  readonly detail: { readonly zh: string }
}
export type Rosters = Awaited<ReturnType<typeof openRosters>>
