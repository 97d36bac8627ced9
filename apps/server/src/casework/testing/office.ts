import { inventedNumber, parseDay } from '@doudi/domain'
import { permissionsOfRole, type RoleName } from '../../access/index.ts'
import { monitoringSlice } from '../../monitoring/index.ts'
import { platformSlice } from '../../platform/platformSlice.ts'
import type { Actor } from '../../platform/scope/index.ts'
import type { Slice } from '../../platform/slice.ts'
import { NEXT_DOOR, officer, openTestPlatform } from '../../platform/testing/index.ts'
import { registrySlice } from '../../registry/index.ts'
import { caseworkSlice } from '../index.ts'

export const 柳溪 = '500299001201'
export const 桃坪 = '500299001202'
export const 石门 = '500299002201'

const SHEET = `代码,名称,类别,起,止
500299001000,松江镇,乡镇,,
500299002,云台镇,乡镇,,
500299001201,柳溪村,村,,
500299001202,桃坪村,村,,
500299002201,石门村,村,,
`

let users = 100
const userId = (): string => {
  users += 1
  return `00000000-0000-7000-8000-${String(users).padStart(12, '0')}`
}

/** Somebody in a post of the invented county, with what the role may do and nothing more. */
export function inPost(role: RoleName, region: string, more: Partial<Actor> = {}): Actor {
  return officer(permissionsOfRole(role), {
    user: userId(),
    post: `${role} ${region} assistance`,
    region,
    sections: ['assistance'],
    ...more,
  })
}

/** Everybody of the office: each another person. The keeper prepares what the stories are not about. */
export const OFFICE: Readonly<Record<string, Actor>> = {
  keeper: officer(
    ['read', 'record', 'enrol', 'keep-regions', 'read-lists', 'merge'].map((each) => `registry.${each}`),
    { user: userId(), post: 'county officer', region: '500299' },
  ),
  village: inPost('villageWorker', 柳溪),
  window: inPost('townshipWindow', '500299001'),
  secondWindow: inPost('townshipWindow', '500299001'),
  inquirer: inPost('townshipWindow', '500299001'),
  companion: inPost('townshipReviewer', '500299001'),
  reviewer: inPost('townshipReviewer', '500299001'),
  townshipApprover: inPost('townshipApprover', '500299001'),
  otherTownship: inPost('townshipReviewer', '500299002'),
  otherVillage: inPost('villageWorker', 桃坪),
  countyOfficer: inPost('countyOfficer', '500299'),
  secondOfficer: inPost('countyOfficer', '500299'),
  countyApprover: inPost('countyApprover', '500299'),
  secondApprover: inPost('countyApprover', '500299'),
  nextDoor: inPost('countyApprover', NEXT_DOOR, { counties: [NEXT_DOOR] }),
  administrator: inPost('systemAdministrator', '500299'),
}

let people = 0

/** The office of the invented county at work, asked by HTTP as an officer's browser does; more slices and posts on demand. */
export async function openOffice(more: { slices?: readonly Slice[]; posts?: Readonly<Record<string, Actor>> } = {}) {
  const slices = [platformSlice, registrySlice, monitoringSlice, caseworkSlice, ...(more.slices ?? [])]
  const here = await openTestPlatform(slices)
  const posts: Readonly<Record<string, Actor>> = { ...OFFICE, ...more.posts }
  const app = await here.serve(posts)
  type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'
  // biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests as they come
  const ask = async (who: string, method: Method, url: string, body?: object): Promise<any> => {
    const reply = await app.inject({ method, url, headers: { 'x-test-actor': who }, ...(body && { payload: body }) })
    return { status: reply.statusCode, ...(reply.body ? reply.json() : {}) }
  }
  // biome-ignore lint/suspicious/noExplicitAny: answers are read by the tests as they come
  const done = async (who: string, method: Method, url: string, body?: object): Promise<any> => {
    const answer = await ask(who, method, url, body)
    if (answer.status >= 300) {
      throw new Error(`${who} ${method} ${url}: ${answer.status} ${answer.code} ${JSON.stringify(answer.detail)}`)
    }
    return answer
  }
  await done('keeper', 'POST', '/api/registry/regions/import', { csv: SHEET })
  await done('keeper', 'PUT', '/api/registry/rolls/opening', { from: '2020-01-01' })

  const register = async (name: string, born: string, region = 柳溪): Promise<string> => {
    people += 1
    const number = inventedNumber(parseDay(born) as never, 'female', people)
    return (await done('keeper', 'POST', '/api/registry/people', { name, region, number })).person
  }
  const record = (of: { person?: string; household?: string }, kind: string, value: unknown, from = '2026-01-01') =>
    done('keeper', 'POST', '/api/registry/circumstances', {
      ...of,
      kind,
      value,
      from,
      source: 'document',
      evidence: '档案',
      learnedOn: '2026-01-05',
    })
  /** A grown person alone with a yearly income; nothing else known but that property is within the limits. */
  const openAlone = async (name: string, yearly = 0, born = '1976-03-02', region = 柳溪) => {
    const person = await register(name, born, region)
    const members = [{ person, relation: 'head' }]
    const household = (
      await done('keeper', 'POST', '/api/registry/households', {
        region,
        residence: 'rural',
        on: '2020-01-01',
        members,
      })
    ).household as string
    await record({ person }, 'incomeDeclared', true)
    if (yearly > 0) await record({ person }, 'income', { kind: 'wage', yearly })
    await record({ household }, 'property', 'compliant')
    return { household, person, name }
  }

  /** Takes somebody in at the window for one programme and gives the application. */
  const apply = async (
    { household, person }: { household: string; person: string },
    { programme = 'dibao', of, ...more }: { programme?: string; of?: string; aid?: string; event?: object } = {},
  ): Promise<string> => {
    const need = { household, applicant: person, by: 'self', ...more }
    const { proposed } = await done('window', 'POST', '/api/casework/proposals', need)
    const wanted = { programme, ...(of && { person: of }), ...(more.aid && { aid: more.aid }) }
    const isWanted = (line: { programme: string; person: string | null }) =>
      line.programme === programme && line.person === (of ?? null)
    const others = proposed
      .filter(
        (line: { programme: string; person: string | null; answer: string }) =>
          line.answer === 'eligible' && !isWanted(line),
      )
      .map((line: { programme: string; person: string | null }) => ({
        programme: line.programme,
        ...(line.person && { person: line.person }),
        choice: 'dropped',
        because: '本次不办理',
      }))
    const choice = proposed.some(isWanted) ? { choice: 'kept' } : { choice: 'added', because: '本人要求' }
    const { applications } = await done('window', 'POST', '/api/intakes', {
      ...need,
      channel: 'window',
      told: '丈夫去世，家里没有收入',
      items: [{ ...wanted, ...choice }, ...others],
    })
    return applications[0].application
  }

  const versionOf = async (application: string): Promise<number> => {
    const [row] = await here.asAdmin<{ version: string }>('select version from casework.application where id = $1', [
      application,
    ])
    return Number(row?.version)
  }
  /** Takes a step as somebody who has just looked at the case; the answer as it comes, also a refusal. */
  const step = async (who: string, application: string, word: string, body: object = {}) =>
    ask(who, 'POST', `/api/applications/${application}/${word}`, { seen: await versionOf(application), ...body })
  const took = async (who: string, application: string, word: string, body: object = {}) => {
    const answer = await step(who, application, word, body)
    if (answer.status >= 300) throw new Error(`${who} ${word}: ${answer.code} ${JSON.stringify(answer.detail)}`)
    return answer
  }
  /** Every adult of the household has signed. */
  const authorise = async (application: string, people: readonly string[]) => {
    const { intake } = await done('window', 'GET', `/api/applications/${application}`)
    for (const person of people) {
      await done('window', 'POST', `/api/intakes/${intake.id}/authorisations`, {
        person,
        signedOn: '2026-07-01',
        goodUntil: '2027-06-30',
        document: '扫描件 1',
      })
    }
  }
  /** From the receipt to the first review, each hand another person. */
  const lookInto = async (application: string, people: readonly string[]) => {
    await authorise(application, people)
    await took('window', application, 'acceptance', { said: {} })
    await took('countyOfficer', application, 'means-check', {
      said: {
        report: '核对报告 1',
        reportedOn: '2026-07-01',
        findings: [{ source: '社保', found: '无记录', agrees: true }],
      },
    })
    await took('secondOfficer', application, 'means-check/second', { said: {} })
    await took('inquirer', application, 'inquiry', {
      said: { companion: posts['companion']?.user, present: '本人', found: '房屋一间，无收入来源', agrees: true },
    })
    await took('companion', application, 'inquiry/countersign', { said: {} })
  }
  const close = async () => {
    await app.close()
    await here.close()
  }
  return {
    ...here,
    posts,
    ask,
    done,
    register,
    record,
    openAlone,
    apply,
    step,
    took,
    authorise,
    lookInto,
    versionOf,
    close,
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>
