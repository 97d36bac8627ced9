import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, openOffice } from '../testing/office.ts'
import { tellLate } from './index.ts'

let office: Office
let application: string
let clock: string
let late: { township: string; county: string }
/** What each is shown, before anybody has answered. */
const lists: Record<string, { status: number; late?: readonly { late: string }[] }> = {}

beforeAll(async () => {
  office = await openOffice()
  const family = await office.openAlone('何看守')
  application = await office.apply(family)
  await office.authorise(application, [family.person])
  await office.took('window', application, 'acceptance', { said: {} })
  const { clocks } = await office.done('reviewer', 'GET', `/api/clocks?kind=application&subject=${application}`)
  clock = clocks.find(({ limit }: { limit: string }) => limit === 'total').clock
  office.clock.set('2026-07-08T09:00:00+08:00')
  await tellLate.run({ platform: office.platform, signal: new AbortController().signal })
  for (const who of Object.keys(MAY)) lists[who] = await office.ask(who, 'GET', '/api/casework/late')
  const idOf = (who: string) => lists[who]?.late?.[0]?.late ?? ''
  late = { township: idOf('reviewer'), county: idOf('countyApprover') }
}, 120_000)
afterAll(() => office.close())

/** Everybody of the office, with what they may do to the clocks of a case of their own or another area. */
const MAY: Readonly<Record<string, { see: number; shown: boolean; keep: number; answer: number; told: boolean }>> = {
  village: { see: 200, shown: true, keep: 403, answer: 403, told: false },
  otherVillage: { see: 200, shown: false, keep: 403, answer: 403, told: false },
  window: { see: 200, shown: true, keep: 403, answer: 403, told: false },
  reviewer: { see: 200, shown: true, keep: 409, answer: 200, told: true },
  townshipApprover: { see: 200, shown: true, keep: 403, answer: 409, told: true },
  otherTownship: { see: 200, shown: false, keep: 404, answer: 404, told: false },
  countyOfficer: { see: 200, shown: true, keep: 409, answer: 403, told: false },
  countyApprover: { see: 200, shown: true, keep: 403, answer: 200, told: true },
  nextDoor: { see: 200, shown: false, keep: 403, answer: 404, told: false },
  administrator: { see: 403, shown: false, keep: 403, answer: 403, told: false },
}

describe('who sees and keeps the time limits of a case', () => {
  test.each(Object.entries(MAY))('%s', async (who, { see, shown, keep }) => {
    const seen = await office.ask(who, 'GET', `/api/clocks?kind=application&subject=${application}`)
    expect(seen.status).toBe(see)
    if (see === 200) expect(seen.clocks.length > 0).toBe(shown)
    const said = { reason: 'householdAbsent', said: '外出务工' }
    // 409: let in, and told that no document allows it
    expect((await office.ask(who, 'POST', `/api/clocks/${clock}/pause`, said)).status).toBe(keep)
    expect((await office.ask(who, 'POST', `/api/clocks/${clock}/resumption`, {})).status).toBe(keep)
    expect((await office.ask(who, 'POST', `/api/clocks/${clock}/extension`, { reason: 'special' })).status).toBe(keep)
  })
})

describe('who is told of a late case and answers for it', () => {
  test.each(Object.entries(MAY))('%s', async (who, { answer, told }) => {
    expect(lists[who]?.status).toBe(answer === 403 ? 403 : 200)
    expect((lists[who]?.late ?? []).length > 0).toBe(told)
    const send = (id: string) =>
      office.ask(who, 'POST', `/api/casework/late/${id}/answer`, { said: '人手不足，今日补办' })
    const [own, other] = who.startsWith('county') ? [late.county, late.township] : [late.township, late.county]
    // what another level was asked is nobody else's to answer
    expect((await send(other)).status).toBe(answer === 403 ? 403 : 404)
    expect((await send(own)).status).toBe(answer)
  })
})
