import { ask, get, post } from '../platform/http/index.ts'
import type { Slice } from '../platform/slice.ts'
import { askExport } from './commands/askExport.ts'
import { approveExport, refuseExport } from './commands/decideExport.ts'
import { withdrawExport } from './commands/endExport.ts'
import { keepLayout, retireLayout } from './commands/keepLayout.ts'
import { SEALED_FILTER } from './filter.ts'
import { endPast } from './jobs/endPast.ts'
import { listsOf } from './lists.ts'
import { EXPORT_PROBLEMS } from './problems.ts'
import { countRows } from './queries/countRows.ts'
import { listExportsToApprove, listMyExports } from './queries/listExports.ts'
import { listLayouts, listLists } from './queries/listLists.ts'
import { onExportApproved } from './reactions/onExportApproved.ts'
import { EXPORT_CLASSES } from './retention.ts'
import { exportRoutes } from './routes.ts'
import { SEALED_PIECE } from './sql/pieces.ts'
import { exportTasks } from './tasks.ts'

/** What leaves the house as files, over the lists of these slices. */
export function exportsSlice(over: readonly Slice[]): Slice {
  const lists = listsOf(over)
  return {
    name: 'exports',
    doors: [
      get('/api/lists', listLists(lists)),
      ask('/api/lists/:list/count', countRows(lists)),
      get('/api/exports', listMyExports(lists)),
      get('/api/exports/to-approve', listExportsToApprove(lists)),
      post('/api/exports', askExport(lists)),
      post('/api/exports/:export/approve', approveExport),
      post('/api/exports/:export/refuse', refuseExport),
      post('/api/exports/:export/withdraw', withdrawExport),
      get('/api/layouts', listLayouts),
      post('/api/layouts', keepLayout(lists)),
      post('/api/layouts/retire', retireLayout),
    ],
    routesOver: exportRoutes(lists),
    reactions: [onExportApproved(lists)],
    timed: [endPast],
    retention: EXPORT_CLASSES,
    tasks: exportTasks,
    sealed: [SEALED_FILTER, SEALED_PIECE],
    problems: [EXPORT_PROBLEMS],
  }
}
