/** In a process of its own: another engine and the compiled rules on the same households, in turn. */
import { runBatch } from '@doudi/policy-engine/batch'
import { quantile } from '../measure.ts'
import { type PlainHousehold, plainHouseholds } from '../peers/households.ts'
import type { StudyResult } from '../study/byHand.ts'
import { asStudyResult, compileStudy } from '../study/compiled.ts'
import { fingerprint, mustAgree } from '../study/fingerprint.ts'
import { studyPopulation } from '../study/population.ts'
import { countyFigures, studyRules } from '../study/rules.ts'

type Peer = (households: readonly PlainHousehold[]) => Promise<StudyResult>

/** How each peer is loaded, and on how many households it is measured: enough for some seconds. */
const PEERS: Readonly<Record<string, { readonly households: number; readonly load: () => Promise<Peer> }>> = {
  jsonRules: { households: 5000, load: async () => (await import('../peers/jsonRules.ts')).jsonRulesPeer() },
  zen: { households: 3000, load: async () => (await import('../peers/zen.ts')).zenPeer() },
  publicodes: { households: 300, load: async () => (await import('../peers/publicodes.ts')).publicodesPeer() },
}

/** The compiled rules run over this many; a rate needs more households than the slow peers can take. */
const COMPILED = 200_000
const ROUNDS = 5

const entry = PEERS[process.argv[2] as string]
if (entry === undefined) throw new Error(`no peer is called ${process.argv[2]}`)
const peer = await entry.load()
const few = studyPopulation(entry.households)
const households = plainHouseholds(few, countyFigures(studyRules()))
const { program, figures } = compileStudy(few)
mustAgree({
  compiled: fingerprint(asStudyResult(runBatch(program, few, figures))),
  [process.argv[2] as string]: fingerprint(await peer(households)),
})

const many = studyPopulation(COMPILED)
let result = runBatch(program, many, figures)
const ratios: number[] = []
const peerSeconds: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  let started = performance.now()
  result = runBatch(program, many, figures, result)
  const perHousehold = (performance.now() - started) / COMPILED
  started = performance.now()
  await peer(households)
  const peerPerHousehold = (performance.now() - started) / entry.households
  ratios.push(peerPerHousehold / perHousehold)
  peerSeconds.push(peerPerHousehold / 1000)
}
console.log(JSON.stringify({ times: quantile(ratios, 0.5), householdsPerSecond: 1 / quantile(peerSeconds, 0.5) }))
process.exit(0)
