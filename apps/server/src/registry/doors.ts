import { ask, type Door, get, patch, post, put } from '../platform/http/index.ts'
import { changeHead } from './commands/changeHead.ts'
import { confirmMerge } from './commands/confirmMerge.ts'
import { correctCircumstance } from './commands/correctCircumstance.ts'
import { correctNumber } from './commands/correctNumber.ts'
import { correctPerson } from './commands/correctPerson.ts'
import { decideDuplicate } from './commands/decideDuplicate.ts'
import { endEnrolment } from './commands/endEnrolment.ts'
import { enrol } from './commands/enrol.ts'
import { importRegions } from './commands/importRegions.ts'
import { joinHousehold } from './commands/joinHousehold.ts'
import { leaveHousehold } from './commands/leaveHousehold.ts'
import { lookElsewhere } from './commands/lookElsewhere.ts'
import { mergeHouseholds } from './commands/mergeHouseholds.ts'
import { moveAway } from './commands/moveAway.ts'
import { moveHousehold } from './commands/moveHousehold.ts'
import { openHousehold } from './commands/openHousehold.ts'
import { openRolls } from './commands/openRolls.ts'
import { proposeMerge } from './commands/proposeMerge.ts'
import { recordCircumstance } from './commands/recordCircumstance.ts'
import { recordHukou } from './commands/recordHukou.ts'
import { registerPerson } from './commands/registerPerson.ts'
import { revealNumber } from './commands/revealNumber.ts'
import { splitHousehold } from './commands/splitHousehold.ts'
import { succeedRegion } from './commands/succeedRegion.ts'
import { undoMerge } from './commands/undoMerge.ts'
import { listDuplicates } from './queries/listDuplicates.ts'
import { countHouseholds, listHouseholds } from './queries/listHouseholds.ts'
import { listMerges } from './queries/listMerges.ts'
import { listPeopleWithoutNumber } from './queries/listPeopleWithoutNumber.ts'
import { listRegions } from './queries/listRegions.ts'
import { listRoll } from './queries/listRoll.ts'
import { listRollChanges } from './queries/listRollChanges.ts'
import { previewRegions } from './queries/previewRegions.ts'
import { searchPeople } from './queries/searchPeople.ts'
import { showCase } from './queries/showCase.ts'
import { showHousehold } from './queries/showHousehold.ts'
import { showHouseholdFile } from './queries/showHouseholdFile.ts'
import { showPerson } from './queries/showPerson.ts'
import { showRegion } from './queries/showRegion.ts'

/** Addresses of the registry. Names and numbers travel in bodies, never in an address. */
export const registryDoors: readonly Door[] = [
  get('/api/registry/regions', listRegions),
  get('/api/registry/regions/:code', showRegion),
  ask('/api/registry/regions/preview', previewRegions),
  post('/api/registry/regions/import', importRegions),
  post('/api/registry/regions/:code/successors', succeedRegion),

  post('/api/registry/people', registerPerson),
  ask('/api/registry/people/search', searchPeople),
  get('/api/registry/people/without-number', listPeopleWithoutNumber),
  get('/api/registry/people/:person', showPerson),
  patch('/api/registry/people/:person', correctPerson),
  put('/api/registry/people/:person/number', correctNumber),
  post('/api/registry/people/:person/reveal', revealNumber),
  post('/api/registry/people/:person/hukou', recordHukou),
  post('/api/registry/elsewhere', lookElsewhere),

  post('/api/registry/households', openHousehold),
  get('/api/registry/households', listHouseholds),
  get('/api/registry/households/count', countHouseholds),
  get('/api/registry/households/:household', showHousehold),
  get('/api/registry/households/:household/case', showCase),
  get('/api/registry/households/:household/file', showHouseholdFile),
  post('/api/registry/households/:household/members', joinHousehold),
  post('/api/registry/households/:household/leave', leaveHousehold),
  post('/api/registry/households/:household/head', changeHead),
  post('/api/registry/households/:household/split', splitHousehold),
  post('/api/registry/households/:household/merge', mergeHouseholds),
  post('/api/registry/households/:household/move', moveHousehold),
  post('/api/registry/households/:household/move-away', moveAway),

  post('/api/registry/circumstances', recordCircumstance),
  post('/api/registry/circumstances/:circumstance/correct', correctCircumstance),

  post('/api/registry/enrolments', enrol),
  post('/api/registry/enrolments/:enrolment/end', endEnrolment),
  put('/api/registry/rolls/opening', openRolls),
  get('/api/registry/rolls/:region', listRoll),
  get('/api/registry/rolls/:region/changes', listRollChanges),

  get('/api/registry/duplicates', listDuplicates),
  post('/api/registry/duplicates/decide', decideDuplicate),
  get('/api/registry/merges', listMerges),
  post('/api/registry/merges', proposeMerge),
  post('/api/registry/merges/:merge/confirm', confirmMerge),
  post('/api/registry/merges/:merge/undo', undoMerge),
]
