import { type Door, get, post, put } from '../platform/http/index.ts'
import { confirmMapping } from './commands/confirmMapping.ts'
import { cancelImport } from './commands/endImport.ts'
import { startImport } from './commands/startImport.ts'
import { listAbsent } from './queries/listAbsent.ts'
import { listImports } from './queries/listImports.ts'
import { listProblems } from './queries/listProblems.ts'
import { previewFile } from './queries/previewFile.ts'
import { showFile } from './queries/showFile.ts'
import { showImport } from './queries/showImport.ts'

/** Lines of the interface that are commands and queries; files come in and go out by `routes.ts`. */
export const rosterDoors: readonly Door[] = [
  get('/api/rosters/files/:file', showFile),
  put('/api/rosters/files/:file/mapping', confirmMapping),
  get('/api/rosters/files/:file/preview', previewFile),
  post('/api/rosters/files/:file/import', startImport),
  get('/api/rosters/imports', listImports),
  get('/api/rosters/imports/:import', showImport),
  get('/api/rosters/imports/:import/problems', listProblems),
  get('/api/rosters/imports/:import/absent', listAbsent),
  post('/api/rosters/imports/:import/cancel', cancelImport),
]
