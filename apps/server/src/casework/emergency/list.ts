import { emergencyLife } from '@doudi/life'
import { z } from 'zod'
import { defineList } from '../../platform/lists/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'
import { namesOf, namesOfRegions } from '../../registry/index.ts'
import { emergencyFilter } from './queries/board.ts'
import { countEmergencies, type EmergencyLine, listEmergencyLines } from './sql/board.ts'

const PAGE = 500
const URGENCY_WORDS = {
  lifeAtRisk: { zh: '危及生命', en: 'Life at risk' },
  today: { zh: '当天', en: 'Today' },
  days: { zh: '几天内', en: 'Within days' },
}

/** Emergencies as a file; instants in Asia/Shanghai as they are spoken of. */
export const emergenciesList = defineList({
  name: 'casework.emergencies',
  permission: 'casework.answer-emergency',
  words: { zh: '救急难台账', en: 'Emergencies' },
  columns: [
    { key: 'state', zh: '状态', en: 'State', kind: 'choice', choices: emergencyLife.states },
    { key: 'urgency', zh: '紧急程度', en: 'Urgency', kind: 'choice', choices: URGENCY_WORDS },
    { key: 'village', zh: '发生地', en: 'Where', kind: 'text' },
    { key: 'name', zh: '姓名', en: 'Name', kind: 'text' },
    { key: 'home', zh: '户籍地（外地）', en: 'Registered elsewhere', kind: 'text' },
    { key: 'reported', zh: '报告时间', en: 'Reported', kind: 'text' },
    { key: 'answered', zh: '派人时间', en: 'Sent', kind: 'text' },
    { key: 'visited', zh: '到场时间', en: 'There', kind: 'text' },
    { key: 'tasks', zh: '未完事项', en: 'Left to do', kind: 'count' },
  ],
  filter: z.strictObject(emergencyFilter),
  inWords: ({ state, open }) => ({
    zh: [state && emergencyLife.states[state].zh, open ? '未办结' : '全部'].filter(Boolean).join('，'),
    en: [state && emergencyLife.states[state].en, open ? 'open' : 'all'].filter(Boolean).join(', '),
  }),
  count: ({ tx, county }, asked) => countEmergencies(tx, county, filterOf(county, asked)),
  async *rows({ tx, county }, asked) {
    for (let offset = 0; ; offset += PAGE) {
      const page = await listEmergencyLines(tx, county, filterOf(county, asked), { offset, most: PAGE })
      const names = await namesOf(tx, county, [...new Set(page.flatMap(({ person }) => person ?? []))])
      const places = await namesOfRegions(tx, [...new Set(page.map(({ region }) => region))])
      for (const line of page) yield { values: valuesOf(line, names, places) }
      if (page.length < PAGE) return
    }
  },
})

const filterOf = (
  county: string,
  { within, state, open }: { within?: string | undefined; state?: string | undefined; open: boolean },
) => ({ ...rangeOfPrefix(within ?? county), state, openOnly: open })

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
const at = (instant: Date | null) => (instant === null ? null : clock.format(instant))

function valuesOf(
  { state, urgency, region, person, homeRegion, reportedAt, answeredAt, visitedAt, tasksOpen }: EmergencyLine,
  names: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, string>,
) {
  return {
    state,
    urgency,
    village: places.get(region) ?? region,
    name: person === null ? null : (names.get(person) ?? null),
    home: homeRegion,
    reported: at(reportedAt),
    answered: at(answeredAt),
    visited: at(visitedAt),
    tasks: tasksOpen,
  }
}
