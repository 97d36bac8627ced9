import type { openFamily } from './families.ts'
import { numberFor, VILLAGES } from './songlin.ts'

/** Whom the requests are about: a family, the one next door, and the ids that stand in addresses. */
interface Asked {
  readonly family: Awaited<ReturnType<typeof openFamily>>
  readonly neighbours: Awaited<ReturnType<typeof openFamily>>
  readonly ids: Readonly<Record<string, string>>
}

/** A request that would succeed for whoever may and sees the family. */
export function requestFor({ family, neighbours, ids }: Asked, method: string, path: string) {
  const url = path.replace(
    /:(\w+)/g,
    (_whole, name: string) => ids[name] ?? (name === 'code' ? VILLAGES.柳溪 : VILLAGES.柳溪),
  )
  const why = method === 'GET' && /people\/:|households\/:/.test(path) ? '?why=casework' : ''
  const days = path.endsWith('/changes') ? '?from=2024-01-01&until=2025-01-01' : ''
  const within = ASKED_OF[path] ?? ''
  return { url: `${url}${why}${days}${within}`, body: BODIES[`${method} ${path}`]?.({ family, neighbours, ids }) }
}

const ASKED_OF: Readonly<Record<string, string>> = {
  '/api/registry/households': `?village=${VILLAGES.柳溪}`,
  '/api/registry/households/count': '?within=500299001',
}

const on = '2026-06-01'
const BODIES: Readonly<Record<string, (asked: Asked) => object>> = {
  'POST /api/registry/regions/preview': () => ({ csv: '代码,名称,类别\n500299001,松江镇,乡镇' }),
  'POST /api/registry/regions/import': () => ({ csv: '代码,名称,类别\n500299001,松江镇,乡镇' }),
  'POST /api/registry/regions/:code/successors': () => ({ successors: [VILLAGES.桃坪], on, change: 'merged' }),
  'POST /api/registry/people': () => ({ name: '钱一', number: numberFor('1990-01-01'), region: VILLAGES.柳溪 }),
  'POST /api/registry/people/search': () => ({ text: '赵甲' }),
  'PATCH /api/registry/people/:person': () => ({ because: '更正', name: '赵甲' }),
  'PUT /api/registry/people/:person/number': () => ({ because: '更正', number: numberFor('1976-03-02') }),
  'POST /api/registry/people/:person/reveal': () => ({ why: 'payment', authority: '文号一' }),
  'POST /api/registry/people/:person/hukou': () => ({ place: '500238', from: '2015-01-01' }),
  'POST /api/registry/elsewhere': ({ ids }) => ({ number: numberFor('1991-01-01'), case: ids['household'] }),
  'POST /api/registry/households': ({ ids }) => ({
    region: VILLAGES.柳溪,
    residence: 'rural',
    on,
    members: [{ person: ids['twin'], relation: 'head' }],
  }),
  'POST /api/registry/households/:household/members': ({ ids }) => ({
    members: [{ person: ids['twin'], relation: 'other' }],
    on,
    because: 'care',
  }),
  'POST /api/registry/households/:household/leave': ({ family }) => ({
    person: family.child,
    on,
    because: 'movedAway',
  }),
  'POST /api/registry/households/:household/head': ({ family }) => ({
    on,
    members: [{ person: family.head, relation: 'head' }],
  }),
  'POST /api/registry/households/:household/split': ({ family }) => ({
    on,
    because: '分户',
    members: [{ person: family.spouse, relation: 'head' }],
  }),
  'POST /api/registry/households/:household/merge': ({ neighbours }) => ({
    from: neighbours.household,
    on,
    because: '并户',
    members: [neighbours.head, neighbours.spouse, neighbours.child].map((person) => ({ person, relation: 'other' })),
  }),
  'POST /api/registry/households/:household/move': () => ({ region: VILLAGES.柳溪, on }),
  'POST /api/registry/households/:household/move-away': () => ({ to: '500238', on }),
  'POST /api/registry/circumstances': ({ family }) => ({
    person: family.head,
    kind: 'where',
    value: 'home',
    from: on,
    source: 'seen',
    learnedOn: on,
  }),
  'POST /api/registry/circumstances/:circumstance/correct': () => ({ because: '填错' }),
  'POST /api/registry/enrolments': ({ family }) => ({
    roll: 'tekun',
    household: family.household,
    person: family.head,
    from: on,
    because: 'discovery',
  }),
  'POST /api/registry/enrolments/:enrolment/end': () => ({ until: on, because: 'voluntary' }),
  'PUT /api/registry/rolls/opening': () => ({ from: on }),
  'POST /api/registry/duplicates/decide': ({ ids }) => ({
    person: ids['person'],
    other: ids['twin'],
    decision: 'same',
    because: '核实',
  }),
  'POST /api/registry/merges': ({ ids }) => ({ kept: ids['person'], folded: ids['twin'], because: '同一人' }),
  'POST /api/registry/merges/:merge/undo': () => ({ because: '两人' }),
}
