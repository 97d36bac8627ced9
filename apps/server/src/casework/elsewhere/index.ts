import { words } from '@doudi/contract'
import { type Door, get, post } from '../../platform/http/index.ts'
import type { RecordClass } from '../../platform/retention/index.ts'
import type { Room } from '../../platform/slice.ts'
import * as commands from './commands.ts'
import { HOME_REPLY_DAYS } from './figures.ts'
import { ELSEWHERE_PROBLEMS } from './problems.ts'
import { fetchLetterFile, listLetters, printLetterSheet } from './queries.ts'
import { ELSEWHERE_SEALED } from './sealed.ts'
import { ELSEWHERE_TASKS } from './tasks.ts'

export { askHomeCounty } from './askHomeCounty.ts'
export { HOME_REPLY_DAYS } from './figures.ts'
export { homeCountyAnswered } from './guard.ts'

const step = (word: string, command: Parameters<typeof post>[1]) => post(`/api/letters/:letter/${word}`, command)

/** Letters between counties over HTTP. */
const ELSEWHERE_DOORS: readonly Door[] = [
  get('/api/letters', listLetters),
  post('/api/letters', commands.receiveLetter),
  get('/api/letters/:letter/sheet', printLetterSheet),
  get('/api/letters/:letter/file', fetchLetterFile),
  step('sending', commands.sendLetter),
  step('reminder', commands.remindCounty),
  step('recorded-answer', commands.recordLetterAnswer),
  step('going-on', commands.goOnWithout),
  step('withdrawal', commands.withdrawLetter),
  step('answer', commands.answerLetter),
]

const ELSEWHERE_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.letters',
    title: words('与外县的协查函件', 'Letters between counties'),
    tables: ['casework.letter'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('本系统规定：随案卷保存；内容加密', 'ours: kept with the case; encrypted'),
  },
]

/** Letters between counties. */
export const elsewhereRoom: Room = {
  doors: ELSEWHERE_DOORS,
  settings: [HOME_REPLY_DAYS],
  tasks: ELSEWHERE_TASKS,
  problems: [ELSEWHERE_PROBLEMS],
  retention: ELSEWHERE_CLASSES,
  sealed: ELSEWHERE_SEALED,
}
