import { NO_PREVIOUS, placeInChain, recheck } from '@doudi/certificate'
import { decisionOf, families, familyAt, shippedTexts, withRevision } from '@doudi/certificate/testing'

const HOUSEHOLDS = Number(process.env['DOUDI_HOUSEHOLDS'] ?? 100_000)
const ID = '01890000-0000-7000-8000-000000000001'
const GROUPS = [
  ['dibao', 'dibaoSupplement'],
  ['tekun', 'tekunCare'],
  ['disabilityLiving', 'disabilityNursing'],
  ['lowIncomeHousehold', 'temporaryAid', 'oldAgeAllowance'],
]

const { set, revision } = withRevision(shippedTexts())
const people = families(HOUSEHOLDS, 7)
const cpu = (): number => process.cpuUsage().user / 1000
let [took, different] = [0, 0]
for (let at = 0; at < HOUSEHOLDS; at++) {
  const file = familyAt(people, at)
  const began = cpu()
  try {
    const draft = decisionOf(set, file, ID, revision, GROUPS[at % GROUPS.length] ?? [])
    took += cpu() - began
    const body = JSON.parse(JSON.stringify(placeInChain(draft, 1, NO_PREVIOUS)))
    const again = recheck(set, revision, body, { changes: false })
    if (!again.equal || again.decidedOtherwise.length > 0) different += 1
  } catch {
    // the certificate would have said something else than the determination of the whole sheet
    different += 1
  }
}
// processor time: what the machine does beside is no cost of ours
process.stdout.write(JSON.stringify({ households: HOUSEHOLDS, different, meanMilliseconds: took / HOUSEHOLDS }))
