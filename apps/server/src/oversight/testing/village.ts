import { type Day, inventedNumber, parseDay } from '@doudi/domain'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../platform/scope/index.ts'
import { NEXT_DOOR, officer, openTestPlatform } from '../../platform/testing/index.ts'
import { slices } from '../../slices.ts'

export const VILLAGE = '500299001201'
const SHEET = `代码,名称,类别,起,止
500299001000,松江镇,乡镇,,
500299002,云台镇,乡镇,,
${VILLAGE},柳溪村,村,,
500299002201,石门村,村,,
`

const KEEPS = ['registry.read', 'oversight.show-receipts']
const user = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, '0')}`
const post = (role: string, region: string, section: string, may: readonly string[], more: Partial<Actor> = {}) =>
  officer(may, { post: `${role} ${region} ${section}`, region, sections: [section], ...more })

/** Officers of the invented county as signing in would make them. */
export const OFFICERS: Readonly<Record<string, Actor>> = {
  founder: officer(['registry.keep-regions', 'registry.record', 'registry.reveal', 'registry.read']),
  window: post('townshipWindow', '500299001', 'assistance', KEEPS, { user: user(2) }),
  otherWindow: post('townshipWindow', '500299002', 'assistance', KEEPS, { user: user(3) }),
  county: post('countyOfficer', '500299', 'assistance', [...KEEPS, 'registry.reveal'], { user: user(4) }),
  discipline: post(
    'disciplineOfficer',
    '500299',
    'discipline',
    ['registry.read', 'oversight.release-receipt', 'oversight.show-receipts'],
    { user: user(5), withholds: true },
  ),
  approver: post('countyApprover', '500299', 'assistance', [...KEEPS, 'oversight.release-receipt'], { user: user(6) }),
  auditor: post('auditAdministrator', '500299', 'audit', ['platform.read-audit'], { user: user(7), withholds: true }),
  nextAuditor: post('auditAdministrator', NEXT_DOOR, 'audit', ['platform.read-audit'], {
    user: user(8),
    counties: [NEXT_DOOR],
    withholds: true,
  }),
}

/** A village with one person in it, and what one asks of the interface as one of those officers. */
export async function openVillage() {
  const here = await openTestPlatform(slices)
  const app: FastifyInstance = await here.serve(OFFICERS)
  const as = async (who: keyof typeof OFFICERS, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
    const headers = { 'x-test-actor': String(who) }
    const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    // biome-ignore lint/suspicious/noExplicitAny: answers of every line
    const body: any = /json/.test(String(answer.headers['content-type'])) ? answer.json() : undefined
    return { status: answer.statusCode, body, text: answer.body, headers: answer.headers }
  }
  await as('founder', 'POST', '/api/registry/regions/import', { csv: SHEET })
  const number = inventedNumber(parseDay('1976-03-02') as Day, 'female', 7)
  const person = { name: '赵<b>甲</b>', region: VILLAGE, number, telephone: '13800000000' }
  const made = await as('founder', 'POST', '/api/registry/people', person)
  return { ...here, app, as, person: String(made.body.person), number }
}
