import type { FamilyToWrite } from '../../registry/index.ts'
import { accountOf, type Hand } from './hands.ts'

/** A case as whoever handles it knows it: from the answers they were given. */
export interface CaseSoFar {
  readonly family: FamilyToWrite
  readonly township: number
  intake: string
  application: string
  version: number
}

/** One command of a way: which, by whom, and what is sent. */
export interface WayStep {
  readonly command: string
  readonly hand: Hand
  readonly request: (so: CaseSoFar) => { readonly url: string; readonly body: object }
}

/** Emergency aid after a fire: the shortest way to an award. */
const FIRE = {
  event: { kind: 'emergency', cause: 'fire', on: '2026-06-30', beyondOwnMeans: true },
  aid: 'emergencyFamily',
}

export const AID_WAY: readonly WayStep[] = [
  intake({ programme: 'temporaryAid', aid: 'emergencyFamily' }, FIRE),
  step('accept', 'window', 'acceptance', { said: {} }),
  step('verify', 'reviewer', 'verification', { said: { opinion: 'inFavour', because: '房屋烧毁' } }),
  step('confirm', 'countyApprover', 'confirmation', { amountFen: 200_000 }),
  step('tellAward', 'window', 'award-told', { said: { how: 'inPerson' } }),
]

/** An application for dibao that is refused, and the appeal against it. */
export const REFUSAL_WAY: readonly WayStep[] = [
  intake({ programme: 'dibao' }),
  step('returnForCorrection', 'window', 'return', { said: { papers: ['declaration', 'authorisation'] } }),
  step('resubmit', 'window', 'resubmission', { said: { brought: ['declaration', 'authorisation'] } }),
  authorisation(0),
  authorisation(1),
  step('accept', 'window', 'acceptance', { said: {} }),
  step('recordMeansCheck', 'countyOfficer', 'means-check', {
    said: {
      report: '核对报告 1',
      reportedOn: '2026-07-01',
      findings: [{ source: '社保', found: '有工资', agrees: true }],
    },
  }),
  step('secondMeansCheck', 'secondOfficer', 'means-check/second', { said: {} }),
  step('recordInquiry', 'inquirer', 'inquiry', ({ township }) => ({
    said: { companion: accountOf('companion', township), present: '本人', found: '楼房一栋，有工资', agrees: true },
  })),
  step('countersignInquiry', 'companion', 'inquiry/countersign', { said: {} }),
  step('refuse', 'countyApprover', 'refusal', {}),
  step('tellRefusal', 'window', 'refusal-told', { said: { how: 'inPerson' } }),
  step('appeal', 'window', 'appeal', { said: { because: '认为计算有误' } }),
  step('dismissAppeal', 'secondApprover', 'appeal/dismissal', {
    said: { because: '计算无误', clause: '最低生活保障审核确认办法 四' },
  }),
]

function intake(item: object, more: object = {}): WayStep {
  return {
    command: 'takeIntake',
    hand: 'window',
    request: ({ family }) => ({
      url: '/api/intakes',
      body: {
        household: family.id,
        applicant: family.members[0]?.id,
        by: 'self',
        channel: 'window',
        told: '家里遇到困难',
        items: [{ ...item, choice: 'added', because: '本人要求' }],
        ...more,
      },
    }),
  }
}

function authorisation(of: number): WayStep {
  return {
    command: 'recordAuthorisation',
    hand: 'window',
    request: (so) => ({
      url: `/api/intakes/${so.intake}/authorisations`,
      body: {
        person: so.family.members[of]?.id,
        signedOn: '2026-07-01',
        goodUntil: '2027-06-30',
        document: '扫描件 1',
      },
    }),
  }
}

function step(command: string, hand: Hand, word: string, body: object | ((so: CaseSoFar) => object)): WayStep {
  return {
    command,
    hand,
    request: (so) => ({
      url: `/api/applications/${so.application}/${word}`,
      body: { seen: so.version, ...(typeof body === 'function' ? body(so) : body) },
    }),
  }
}

/** Keeps what an answer tells of the case; the receipt at the door is its first version. */
export function learn(so: CaseSoFar, told: Readonly<Record<string, unknown>>): void {
  if (Array.isArray(told['applications'])) {
    so.intake = String(told['intake'])
    so.application = String((told['applications'][0] as { application: string }).application)
    so.version = 1
  }
  if (typeof told['version'] === 'number') so.version = told['version']
}
