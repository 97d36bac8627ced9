/** In a process of its own: a roll through the slice that imports rolls, from the file to its end. */
import { createReadStream } from 'node:fs'
import { proposeMapping, ROSTERS } from '@doudi/sheets'
import type { Clock } from '../../../apps/server/src/platform/clock.ts'
import { runCommand, runQuery } from '../../../apps/server/src/platform/command/index.ts'
import { systemActor } from '../../../apps/server/src/platform/scope/index.ts'
import { confirmMapping } from '../../../apps/server/src/rosters/commands/confirmMapping.ts'
import { startImport } from '../../../apps/server/src/rosters/commands/startImport.ts'
import { showFile } from '../../../apps/server/src/rosters/queries/showFile.ts'
import { showImport } from '../../../apps/server/src/rosters/queries/showImport.ts'
import { takeIn } from '../../../apps/server/src/rosters/reading/takeIn.ts'
import { runImport } from '../../../apps/server/src/rosters/runImport.ts'
import { COUNTY, TODAY } from './openHere.ts'
import { platformHere } from './platformHere.ts'

const [appUrl = '', path = ''] = process.argv.slice(2)
const { platform: still, close } = await platformHere(appUrl)
const morning = Date.parse(`${TODAY}T09:00:00+08:00`)
// ids are minted from the clock: one that stands still would scatter those of later batches among the earlier ones
const clock: Clock = { now: () => new Date(morning + performance.now()), today: () => still.clock.today() }
const platform = Object.create(still, { clock: { value: clock } }) as typeof still
const request = { actor: systemActor(COUNTY), requestId: 'bench' }

const started = performance.now()
const processorBefore = process.cpuUsage()
const body = createReadStream(path)
const { file } = await takeIn(platform, request, { body, name: '名册.xlsx', kind: 'dibao' })
const { header } = await runQuery(platform, showFile, request, { file })
const columns = proposeMapping(header, ROSTERS.dibao.fields).columns.map(({ field, column }) => ({ field, column }))
await runCommand(platform, confirmMapping, request, { file, columns })
const { import: id } = await runCommand(platform, startImport, request, { file, complete: false })
const received = performance.now()
await runImport(platform, { county: COUNTY, id, requestId: 'bench', signal: new AbortController().signal })
const ended = performance.now()
const { state, rows, made } = await runQuery(platform, showImport, request, { import: id })
const { user, system } = process.cpuUsage(processorBefore)
await close()
console.log(
  JSON.stringify({
    state,
    rows,
    made,
    seconds: (ended - started) / 1000,
    receiving: (received - started) / 1000,
    processorSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
