/**
 * In a process of its own: what row security costs on the list queries. Twice the same function in the same kind of
 * transaction, with the place named in its statement: by the application's role, and by one that passes over policies.
 */
import { connect, type Tx } from '../../../apps/server/src/platform/db/index.ts'
import { type Actor, inScope, rangeOfPrefix, scopeOf } from '../../../apps/server/src/platform/scope/index.ts'
import { listHouseholdsOn } from '../../../apps/server/src/registry/sql/householdsListed.ts'
import { listRollOn } from '../../../apps/server/src/registry/sql/rolls.ts'
import { findByKeys } from '../../../apps/server/src/registry/sql/searchKeys.ts'
import { quantile } from '../measure.ts'
import { fillCounty } from './fillCounty.ts'
import { officerOf } from './officers.ts'
import { COUNTY, openHere, TODAY } from './openHere.ts'
import { platformHere } from './platformHere.ts'

const HOUSEHOLDS = Number(process.argv[2] ?? 20_000)
const ROUNDS = 40
const NOBODY = '00000000-0000-0000-0000-000000000000'
const [county, township] = [officerOf(0), officerOf(1)]
const reach = { ...rangeOfPrefix(township.region), on: TODAY }

interface List {
  readonly by: Actor
  read(tx: Tx): Promise<readonly unknown[]>
}

/** The search names the county only, so it is asked by the county: there both roles see the same. */
const LISTS: Readonly<Record<string, List>> = {
  households: { by: township, read: (tx) => listHouseholdsOn(tx, COUNTY, { ...reach, after: NOBODY, most: 500 }) },
  roll: { by: township, read: (tx) => listRollOn(tx, COUNTY, { ...reach, roll: undefined, after: NOBODY, most: 500 }) },
  search: {
    by: county,
    read: (tx) => findByKeys(tx, COUNTY, { ranges: [{ from: 'p:zhangw', until: 'p:zhangx' }] }, 60),
  },
}

const here = await openHere()
try {
  const { platform, close } = await platformHere(here.urls.app)
  await fillCounty(platform, HOUSEHOLDS)
  await close()
  const [held, free] = [connect(here.urls.app, { most: 1 }), connect(here.urls.admin, { most: 1 })]
  await free.pool.query('analyze')
  const said: Record<string, number> = {}
  for (const [name, { by, read }] of Object.entries(LISTS)) {
    const ratios: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const pair = round % 2 === 0 ? [held, free] : [free, held]
      const times = new Map<unknown, number>()
      const sizes = new Set<number>()
      for (const side of pair) {
        await inScope(side.db, scopeOf(by), async (tx) => {
          const started = performance.now()
          sizes.add((await read(tx)).length)
          times.set(side, performance.now() - started)
        })
      }
      if (sizes.size !== 1) throw new Error(`${name}: the two roles see different rows`)
      if (round >= ROUNDS / 4) ratios.push((times.get(held) as number) / (times.get(free) as number))
    }
    said[name] = quantile(ratios, 0.5)
  }
  await Promise.all([held.close(), free.close()])
  console.log(JSON.stringify(said))
} finally {
  await here.close()
}
