import { words } from '@doudi/contract'
import { askedElsewhereLife, askedHereLife, wordOfState } from '@doudi/life'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

const LETTERS = { states: { ...askedElsewhereLife.states, ...askedHereLife.states } }
const stateIn = (language: 'zh' | 'en', state: unknown) => wordOfState(LETTERS, language, state)

/** Refusals of letters between counties. */
export const ELSEWHERE_PROBLEMS = {
  'casework.letter-not-now': {
    status: 409,
    title: words('当前状态不能这样办理', 'Not possible in this state'),
    detail: ({ state }) =>
      words(
        `函件现在是“${stateIn('zh', state)}”。请刷新后再办。`,
        `The letter is ${stateIn('en', state)}. Reload and go on.`,
      ),
  },
  'casework.letter-known': {
    status: 409,
    title: words('这封函已经登记', 'This letter is on record'),
    detail: () =>
      words('同一个县的同一文号已经登记过。', 'A letter of that county with that number is on record already.'),
    constraints: ['letter_number_once'],
  },
  'casework.letter-to-oneself': {
    status: 400,
    title: words('须是另一个县', 'Another county is meant'),
    detail: () => words('协查函发给或来自其他县（市、区）。', 'Letters go to and come from other counties.'),
    constraints: ['letter_other_is_a_county'],
  },
  'casework.letter-of-nobody-here': {
    status: 409,
    title: words('须由县级登记', 'The county enters this'),
    detail: () =>
      words(
        '函中的人不在本县档案里的，由县级登记和答复。',
        'A letter about somebody who is not on file here is entered by the county.',
      ),
  },
  'casework.home-county-unanswered': {
    status: 409,
    title: words('户籍地还没有复函', 'The county of registration has not answered'),
    detail: ({ open }) =>
      words(
        `还有 ${open} 封协查函没有复函。可以等复函，也可以写明理由先行办理，理由会留在案卷里。`,
        `${open} letters are unanswered. Wait, or go on without the answer and say why; the reason stays in the file.`,
      ),
  },
  'casework.letter-day-in-future': {
    status: 400,
    title: words('日期在今天之后', 'The day is in the future'),
    detail: ({ day }) => words(`${day} 在今天之后。`, `${day} is after today.`),
  },
} as const satisfies ProblemCatalogue

export const refuseLetter = refusalsOf(ELSEWHERE_PROBLEMS)
