import { inventedNumber, parseDay } from '@doudi/domain'
import { type Office, 柳溪 } from './office.ts'

let born = 0

/** A grown person whose number the test knows, in a household of their own. */
export async function openKnown(office: Office, name: string) {
  born += 1
  const number = inventedNumber(parseDay(`1971-04-${String(born).padStart(2, '0')}`) as never, 'female', 7)
  const { person } = await office.done('keeper', 'POST', '/api/registry/people', { name, region: 柳溪, number })
  const { household } = await office.done('keeper', 'POST', '/api/registry/households', {
    region: 柳溪,
    residence: 'rural',
    on: '2020-01-01',
    members: [{ person, relation: 'head' }],
  })
  await office.record({ person }, 'incomeDeclared', true)
  await office.record({ household }, 'property', 'compliant')
  return { household, person, name, number } as { household: string; person: string; name: string; number: string }
}

/** Enters an account of the office in the staff register. Their own number is nobody else's. */
export async function enterStaff(office: Office, who: string, number?: string, kind = 'handler'): Promise<string> {
  born += 1
  const own = number ?? inventedNumber(parseDay(`1981-04-${String(born).padStart(2, '0')}`) as never, 'male', 3)
  const account = office.posts[who]?.user
  const { staff } = await office.done('countyOfficer', 'POST', '/api/staff', {
    ...(account && { account }),
    name: who,
    duty: '经办',
    kind,
    number: own,
  })
  return staff
}

/** A figure that the county has set, as two people would have left it. */
export async function setFigure(office: Office, name: string, value: unknown): Promise<void> {
  await office.asAdmin(
    `insert into platform.setting (county, id, name, scope, value, holds_from, document, clause, proposed_by, proposed_at, approved_by, approved_at)
     values ('500299', gen_random_uuid(), $1, '', $2, '2026-01-01', '松民发〔2026〕1号', '三', gen_random_uuid(), now(), gen_random_uuid(), now())`,
    [name, JSON.stringify(value)],
  )
}

/** Emergency aid as far as its decision: taken in, accepted, verified. */
export async function verifiedAid(office: Office, family: { household: string; person: string }): Promise<string> {
  const event = { kind: 'emergency', cause: 'fire', on: '2026-06-30', beyondOwnMeans: true }
  const application = await office.apply(family, { programme: 'temporaryAid', aid: 'emergencyFamily', event })
  await office.took('window', application, 'acceptance', { said: {} })
  await office.took('reviewer', application, 'verification', { said: { opinion: 'inFavour', because: '房屋烧毁' } })
  return application
}
