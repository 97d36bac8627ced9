import { ask, get, post } from '../platform/http/index.ts'
import type { Slice } from '../platform/slice.ts'
import { determineCounty } from './commands/determineCounty.ts'
import { recordNotEnrolledBecause } from './commands/recordNotEnrolledBecause.ts'
import { judgeNightly, openFirstRuns } from './jobs/nightly.ts'
import { findingsList } from './lists/findings.ts'
import { MONITORING_PROBLEMS } from './problems.ts'
import { listComing } from './queries/listComing.ts'
import { findInList, listFindings } from './queries/listFindings.ts'
import { showDetermination } from './queries/showDetermination.ts'
import { showLatestRun } from './queries/showLatestRun.ts'
import { summariseLists } from './queries/summariseLists.ts'
import { onHouseholdsChanged } from './reactions/onHouseholdsChanged.ts'
import { onRunOpened } from './reactions/onRunOpened.ts'
import { MONITORING_CLASSES } from './retention.ts'
import { monitoringTasks } from './tasks.ts'

export { type Answers, answersOf, type RuleAnswer, type ToAnswer } from './answers.ts'
export { determineCounty } from './commands/determineCounty.ts'
export { packedFacts } from './factSheet/packedFacts.ts'
export { determinePlainly } from './judge.ts'
export { packsInUse } from './packsInUse.ts'
export { sheetsOn } from './sheetsOn.ts'

export const monitoringSlice: Slice = {
  name: 'monitoring',
  doors: [
    get('/api/monitoring/lists/summary', summariseLists),
    get('/api/monitoring/lists/:list', listFindings),
    ask('/api/monitoring/lists/:list/search', findInList),
    get('/api/monitoring/households/:household/determination', showDetermination),
    get('/api/monitoring/coming', listComing),
    get('/api/monitoring/runs/latest', showLatestRun),
    post('/api/monitoring/runs', determineCounty),
    post('/api/monitoring/not-enrolled-because', recordNotEnrolledBecause),
  ],
  lists: [findingsList],
  tasks: monitoringTasks,
  problems: [MONITORING_PROBLEMS],
  reactions: [onRunOpened, onHouseholdsChanged],
  timed: [judgeNightly],
  retention: MONITORING_CLASSES,
  async starting({ platform }) {
    await openFirstRuns(platform)
    return []
  },
}
