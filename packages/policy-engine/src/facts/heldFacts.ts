import type { Household, Member } from '@doudi/contract'
import { DISABILITY_CODES } from './disabilityFacts.ts'
import type { RowBuilder } from './rowBuilder.ts'
import { known } from './sheet.ts'
import { sixMonthsOrMore } from './timeFacts.ts'

const BEYOND_SECONDARY: ReadonlySet<string> = new Set(['college', 'undergraduate', 'postgraduate'])

interface HeldRule {
  /** Why the award in payment shows it. */
  readonly because: string
  readonly applies: (member: Member) => boolean
  readonly put: (row: RowBuilder, member: Member) => void
}

/**
 * Conditions that were found when an award in payment was made, for cases that say nothing of them: an unknown never
 * stops money. A key that the case does give is never touched. Where several findings could have led to the award the
 * one that rests on least is held, and the answer names it as held, not as stated.
 */
const HELD: Readonly<Record<string, readonly HeldRule[]>> = {
  tekun: [
    {
      because: '认定特困时已查明没有义务人或义务人没有能力',
      applies: ({ supporters }) => supporters === undefined || supporters === 'unknown',
      put(row) {
        row.word('supporters', 'incapable', 'held')
        row.list('supporter', [])
      },
    },
    {
      // A student of a college may have been taken in as a minor; then nobody found that he cannot work.
      because: '认定特困时已评定没有劳动能力',
      applies: ({ workAbility, study }) => workAbility === undefined && !BEYOND_SECONDARY.has(study ?? 'none'),
      put: (row) => row.word('workAbility', 'none', 'held'),
    },
    {
      because: '供养方式是按本人意愿定的',
      applies: ({ care }) => care?.willing === undefined && care?.support !== undefined,
      put: (row, { care }) => row.flag('care.willing', care?.support === 'centralised', 'held'),
    },
  ],
  disabilityNursing: [
    {
      because: '发放护理补贴时已认定需要长期照护',
      applies: ({ needsLongTermCare }) => needsLongTermCare === undefined,
      put: holdCare,
    },
    {
      because: '护理补贴只发给一级、二级残疾人',
      applies: ({ disability }) => disability === undefined || disability === 'unknown',
      put: (row) => holdDisability(row, 2),
    },
  ],
  disabilityLiving: [
    {
      because: '发放生活补贴时已查验残疾证',
      applies: ({ disability }) => disability === undefined || disability === 'unknown',
      put: (row) => holdDisability(row, 4),
    },
  ],
  severeDisabilityCare: [
    {
      because: '安排照护服务时已认定需要长期照护',
      applies: ({ needsLongTermCare }) => needsLongTermCare === undefined,
      put: holdCare,
    },
  ],
  singlePersonDibao: [
    {
      because: '单独保障凭重残或者重病；案例没有说是哪一样，就不按“没有”算',
      applies: ({ disability, illness }) => disability === undefined && illness === undefined,
      put: (row) => row.leaveUnknown(...DISABILITY_CODES, 'illness.majorRecognised'),
    },
  ],
  orphanAllowance: [
    {
      because: '认定孤儿时已查明父母死亡或者失踪',
      applies: ({ parents }) => parents?.father === undefined && parents?.mother === undefined,
      put(row) {
        row.word('parents.father', 'dead', 'held')
        row.word('parents.mother', 'dead', 'held')
      },
    },
  ],
  unattendedChildAllowance: [
    {
      // 重病 carries no condition of time, grade or report, so nothing further has to be held with it.
      because: '认定事实无人抚养时已查明父母双方不能履行抚养责任',
      applies: ({ parents }) => parents?.father === undefined && parents?.mother === undefined,
      put(row) {
        row.word('parents.father', 'seriouslyIll', 'held')
        row.word('parents.mother', 'seriouslyIll', 'held')
      },
    },
  ],
}

/** Puts what the member's awards in payment show. To be called after the file has spoken. */
export function putHeld(row: RowBuilder, member: Member, programmes: readonly string[]): void {
  for (const programme of programmes) {
    for (const rule of HELD[programme] ?? []) if (rule.applies(member)) rule.put(row, member)
  }
}

/** The wish of person and family was asked when the care service was arranged. */
export function putHouseholdHeld(row: RowBuilder, { voluntary }: Household, programmes: readonly string[]): void {
  if (voluntary === undefined && programmes.includes('severeDisabilityCare')) row.flag('voluntary', true, 'held')
}

function holdCare(row: RowBuilder): void {
  row.flag('needsLongTermCare', true, 'held')
  row.cell('needsLongTermCare.months', sixMonthsOrMore('held'))
}

/** Some category, at least this severe, with a certificate; which parts it has stays unknown. */
function holdDisability(row: RowBuilder, mildestGrade: number): void {
  row.cell('disability.category', { atLeast: 1, atMost: 7, from: 'held' })
  row.cell('disability.grade', { atLeast: 1, atMost: mildestGrade, from: 'held' })
  row.cell('disability.certificate.held', known(1, 'held'))
  row.leaveUnknown(...DISABILITY_CODES)
}
