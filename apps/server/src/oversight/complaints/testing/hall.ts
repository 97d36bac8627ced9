import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { ROLES, type RoleName } from '../../../access/domain/roles.ts'
import type { Actor } from '../../../platform/scope/index.ts'
import { NEXT_DOOR, officer, openTestPlatform, SONGLIN } from '../../../platform/testing/index.ts'
import { slices } from '../../../slices.ts'

const SHEET = `代码,名称,类别,起,止
500299001,松江镇,乡镇,,
500299002,云台镇,乡镇,,
500299001201,柳溪村,村,,
500299002201,石门村,村,,
`

interface Cast {
  readonly name: string
  readonly role: RoleName
  readonly region: string
}

/** Everybody in an office, by the name others know them by. */
const CAST = {
  window: { name: '何小燕', role: 'townshipWindow', region: '500299001' },
  reviewer: { name: '罗建国', role: 'townshipReviewer', region: '500299001' },
  otherReviewer: { name: '唐家英', role: 'townshipReviewer', region: '500299002' },
  worker: { name: '谭村干', role: 'villageWorker', region: '500299001201' },
  county: { name: '秦知秋', role: 'countyOfficer', region: '500299' },
  secondCounty: { name: '万里晴', role: 'countyOfficer', region: '500299' },
  approver: { name: '杜海波', role: 'countyApprover', region: '500299' },
  secondApprover: { name: '程望岳', role: 'countyApprover', region: '500299' },
  discipline: { name: '纪明礼', role: 'disciplineOfficer', region: '500299' },
  administrator: { name: '管系统', role: 'systemAdministrator', region: '500299' },
} as const satisfies Readonly<Record<string, Cast>>
export type Who = keyof typeof CAST

export const nameOf = (who: Who) => CAST[who].name
const numbered = (kind: number, at: number) => `00000000-0000-7000-8${kind}00-${String(at + 1).padStart(12, '0')}`
const AT = Object.fromEntries(Object.keys(CAST).map((who, at) => [who, at])) as Readonly<Record<Who, number>>
export const accountOf = (who: Who) => numbered(1, AT[who])
export const postOf = (who: Who) => numbered(2, AT[who])

function actorOf(who: Who): Actor {
  const { role, region } = CAST[who]
  const [section] = ROLES[role].sections
  return officer(ROLES[role].permissions, {
    user: accountOf(who),
    post: `${role} ${region} ${section}`,
    region,
    sections: [section as string],
  })
}

/** Every post of the cast, and one next door. */
export const ACTORS: Readonly<Record<string, Actor>> = {
  ...Object.fromEntries((Object.keys(CAST) as Who[]).map((who) => [who, actorOf(who)])),
  nextDoor: { ...actorOf('approver'), user: numbered(3, 1), region: NEXT_DOOR, counties: [NEXT_DOOR] },
}

/** A bureau with its officers in their posts, and what one asks of the interface as one of them or as nobody. */
export async function openHall() {
  const here = await openTestPlatform(slices)
  const keeper = officer(['registry.keep-regions'])
  const app: FastifyInstance = await here.serve({ ...ACTORS, keeper })
  const as = async (
    who: string | undefined,
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
    from = '10.0.0.1',
  ) => {
    const headers = { 'x-forwarded-for': from, ...(who === undefined ? {} : { 'x-test-actor': who }) }
    const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
    // biome-ignore lint/suspicious/noExplicitAny: answers of every line
    const body: any = answer.json()
    return { status: answer.statusCode, body, text: answer.body }
  }
  for (const who of Object.keys(CAST) as Who[]) {
    const { name, role, region } = CAST[who]
    await here.asAdmin(
      'insert into access.account (county, id, name, shown_name, opened_at, last_used_at) values ($1, $2, $3, $4, now(), now())',
      [SONGLIN, accountOf(who), `a.${who.toLowerCase()}`, name],
    )
    await here.asAdmin(
      `insert into access.post (county, id, account_id, role, region, section, origin, reason, proposed_by, proposed_at, approved_by, approved_at)
       values ($1, $2, $3, $4, $5, $6, 'founding', '测试', $3, now(), $3, now())`,
      [SONGLIN, postOf(who), accountOf(who), role, region, ROLES[role].sections[0]],
    )
  }
  await as('keeper', 'POST', '/api/registry/regions/import', { csv: SHEET })

  /** Sends a complaint on the web from an address of its own; what is not said is ordinary. */
  const complain = async (more: object = {}) => {
    const sent = {
      id: randomUUID(),
      kind: 'conduct',
      place: '500299001',
      text: '办事员态度不好，材料退了三次。',
      ...more,
    }
    const address = `10.1.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`
    const { status, body } = await as(undefined, 'POST', '/api/complaints/web', { county: SONGLIN, ...sent }, address)
    return { status, body, id: sent.id, receipt: String(body.receipt) }
  }
  const show = async (id: string, who: string = 'approver') => (await as(who, 'GET', `/api/complaints/${id}`)).body
  /** An act as somebody who has just looked; answers with the status and the code of a refusal or the state after it. */
  const act = async (who: string, id: string, what: string, more: object = {}, looker = who) => {
    const { version } = await show(id, looker)
    const { status, body } = await as(who, 'POST', `/api/complaints/${id}/${what}`, { version, ...more })
    return [status, body.code ?? body.state] as const
  }
  const assign = (id: string, who: Who, by = 'approver') => act(by, id, 'assign', { post: postOf(who) })
  const look = (receipt: string) => as(undefined, 'POST', '/api/complaints/receipt', { county: SONGLIN, receipt })
  const close = async () => {
    await app.close()
    await here.close()
  }
  return { ...here, app, as, complain, show, act, assign, look, close }
}

export type Hall = Awaited<ReturnType<typeof openHall>>
