import { printDay } from '@doudi/domain'
import { askedElsewhereLife } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { showContact } from '../../registry/index.ts'
import { getIntake } from '../intake/sql/intakes.ts'
import { insertLetter } from './letters.ts'
import { ASKED } from './sealed.ts'

const WORDS = {
  means: '该人持居住证在我县申请社会救助。请协助核查其在贵县的家庭成员、收入、财产和正在享受的救助，并函复。',
  doublePay:
    '该人在我县发生急难，我县已按急难发生地予以临时救助，特此告知。请核查是否就同一事由已在贵县获得救助，并函复。',
} as const

/** An intake of somebody who is registered elsewhere drafts the letter to that county: to ask, or to tell and ask (AID-11, EMG-08). */
export async function askHomeCounty(context: CommandContext, { intake }: { readonly intake: string }): Promise<void> {
  const { tx, county, now, today, actor, keyring } = context
  const { standing, home_region, region, household_id, applicant_id } = await getIntake(tx, county, intake)
  if (home_region === null || home_region === county) return
  const question = standing === 'residencePermit' ? 'means' : 'doublePay'
  const { name, born } = await showContact(tx, county, keyring, applicant_id)
  const id = mintId(now)
  await insertLetter(tx, {
    county,
    id,
    region,
    household_id,
    intake_id: intake,
    direction: 'out',
    question,
    other_region: home_region,
    number: `协查${printDay(today).slice(0, 4)}-${id.slice(-8)}`,
    asked_sealed: ASKED.seal(keyring, id, { name, born, words: WORDS[question] }),
    state: askedElsewhereLife.start,
    version: 1,
    opened_on: printDay(today),
    opened_at: now,
    opened_by: actor.user,
    changed_at: now,
  })
}
