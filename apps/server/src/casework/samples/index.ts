import { type Door, get, post } from '../../platform/http/index.ts'
import { recordCheck } from './commands/recordCheck.ts'
import { publishDraw, showSamples } from './queries/showSamples.ts'

export { sampleCommand } from './commandLine.ts'
export { drawSamples } from './monthly.ts'
export { SAMPLE_PROBLEMS } from './problems.ts'
export { SAMPLE_SEALED } from './sealed.ts'
export { SAMPLE_SETTINGS } from './settings.ts'

/** The monthly sample of delegated decisions and of decisions by hand. */
export const SAMPLE_DOORS: readonly Door[] = [
  get('/api/samples', showSamples),
  get('/api/samples/draws/:month', publishDraw),
  post('/api/samples/checks/:check', recordCheck),
]
