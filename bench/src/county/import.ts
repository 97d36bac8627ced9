/**
 * In a process of its own: a roll of N people with thirty columns through the slice that imports rolls, against bare
 * reading, copying and inserting of the same (see `importPeer.ts`), each on a county of its own with nobody in it.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOwnProcess } from '../child.ts'
import { fillCounty } from './fillCounty.ts'
import { openHere } from './openHere.ts'
import { platformHere } from './platformHere.ts'
import { carryRows } from './readyRows.ts'
import { writeRoll } from './rollFile.ts'

/** As `npm start` and `doudi` run the server. */
const FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=2000']
const ROWS = Number(process.argv[2] ?? 100_000)

interface Imported {
  readonly state: string
  readonly rows: { readonly accepted: number }
  readonly made: object
  readonly seconds: number
  readonly receiving: number
  readonly processorSeconds: number
  readonly peakMegabytes: number
}
interface Copied {
  readonly seconds: number
  readonly reading: number
  readonly tables: object
}

const folder = await mkdtemp(join(tmpdir(), 'doudi-bench-'))
await chmod(folder, 0o777)
process.env['DOUDI_PASSING'] = join(folder, 'passing')
const [here, other] = [await openHere(), await openHere()]
try {
  const path = join(folder, 'roll.xlsx')
  await writeRoll(path, ROWS)
  for (const { urls } of [here, other]) {
    const { platform, close } = await platformHere(urls.app)
    await fillCounty(platform, 0)
    await close()
  }
  const imported = await inOwnProcess<Imported>(
    new URL('./importing.ts', import.meta.url),
    [here.urls.app, path],
    FLAGS,
  )
  if (imported.state !== 'done' || imported.rows.accepted !== ROWS)
    throw new Error(`not everybody was imported: ${JSON.stringify(imported)}`)
  await carryRows(here.urls.admin, other.urls.admin, folder)
  const copied = await inOwnProcess<Copied>(new URL('./importPeer.ts', import.meta.url), [other.urls.app, path])
  console.error(JSON.stringify({ imported, copied }))
  console.log(
    JSON.stringify({
      ratio: imported.seconds / copied.seconds,
      rows: ROWS,
      importSeconds: imported.seconds,
      peerSeconds: copied.seconds,
      peakMegabytes: imported.peakMegabytes,
    }),
  )
} finally {
  await Promise.all([here.close(), other.close()])
  await rm(folder, { recursive: true, force: true })
}
