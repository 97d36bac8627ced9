/** In a process of its own: half a million people, and how soon officers find some of them. */

import { pinyin } from 'pinyin-pro'
import { fillCounty } from './fillCounty.ts'
import { openHere } from './openHere.ts'
import { personOf } from './people.ts'
import { platformHere } from './platformHere.ts'
import { underLoad } from './underLoad.ts'

const HOUSEHOLDS = Number(process.argv[2] ?? 167_000)
const here = await openHere()
try {
  const { platform, close } = await platformHere(here.urls.app)
  const started = performance.now()
  await fillCounty(platform, HOUSEHOLDS)
  const filled = (performance.now() - started) / 1000
  await close()
  console.error(`filled in ${filled.toFixed(1)} s`)
  const someone = (officer: number, nth: number) => personOf((officer * 104_729 + nth * 7_907) % (HOUSEHOLDS * 3))
  const search = await underLoad(here.urls.app, (officer, nth) => {
    const { name, number } = someone(officer, nth)
    const initials = pinyin(name, { pattern: 'first', toneType: 'none', surname: 'head', type: 'array' }).join('')
    const text = [name, number, name.slice(0, 2), initials][(officer + nth) % 4] as string
    return { path: '/api/registry/people/search', body: { text } }
  })
  const table = await underLoad(here.urls.app, () => ({ path: '/api/worktable' }))
  console.log(
    JSON.stringify({
      searchP50: search.p50,
      searchP95: search.p95,
      worktableP50: table.p50,
      worktableP95: table.p95,
      asked: search.asked,
      filled,
    }),
  )
} finally {
  await here.close()
}
