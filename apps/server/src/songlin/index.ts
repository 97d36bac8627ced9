import { get } from '../platform/http/index.ts'
import type { Slice } from '../platform/slice.ts'
import { SONGLIN_PROBLEMS } from './problems.ts'
import { showLoading } from './queries/showLoading.ts'
import { onLoadingWanted } from './reactions/onLoadingWanted.ts'
import { LOADING } from './retention.ts'
import { startSonglin } from './starting.ts'

export const songlinSlice: Slice = {
  name: 'songlin',
  doors: [get('/api/songlin/loading', showLoading)],
  starting: startSonglin,
  reactions: [onLoadingWanted],
  retention: [LOADING],
  problems: [SONGLIN_PROBLEMS],
}
