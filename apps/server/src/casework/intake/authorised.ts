import { ageOn, type Day, parseDay } from '@doudi/domain'
import { caseOfHousehold } from '../../registry/index.ts'
import type { Guard } from '../application/types.ts'
import { refuse } from '../problems.ts'
import { listAuthorisations } from './sql/intakes.ts'

const ADULT = 18

/** Before acceptance every adult of the household has signed; for tekun the legal supporters who live elsewhere too. */
export const authorisedByAll: Guard = {
  acts: ['accept'],
  async check({ tx, county }, { application, plan, happenedOn }) {
    if (plan.authorisations === 'none') return
    const { file } = await caseOfHousehold(tx, county, application.household, happenedOn)
    const signed = await listAuthorisations(tx, county, application.household, happenedOn)
    const signers = new Set(signed.map(({ person_id }) => person_id))
    const day = parseDay(happenedOn) as Day
    const adults = (file?.household.members ?? []).filter(
      ({ born, died }) => died === undefined && ageOn(parseDay(born) as Day, day) >= ADULT,
    )
    const missing = adults.filter(({ id }) => !signers.has(id)).length + supportersMissing()
    if (missing > 0) throw refuse('casework.authorisation-missing', { missing })

    function supportersMissing(): number {
      if (plan.authorisations !== 'adultsAndSupporters') return 0
      const { supporters } = file?.household.members.find(({ id }) => id === application.person) ?? {}
      const known = Array.isArray(supporters) ? supporters.length : 0
      const own = signed.filter(({ supporter_of }) => supporter_of === application.person).length
      return Math.max(0, known - own)
    }
  },
}
