import { mayBeAsked, PAPERS } from '@doudi/life'
import { z } from 'zod'
import { refuse } from '../../problems.ts'
import { SAID } from '../../sealed.ts'
import { listSteps, lockApplication } from '../sql/applications.ts'
import { remark, stepCommand } from '../stepCommand.ts'

const PAPER_NAMES = Object.keys(PAPERS) as [keyof typeof PAPERS, ...(keyof typeof PAPERS)[]]

/** Everything that is missing is told at once, and only what the list of the service lets be asked for (ACC-03). */
export const returnForCorrection = stepCommand({
  act: 'returnForCorrection',
  name: 'casework.return-for-correction',
  said: z.strictObject({
    papers: z
      .array(z.string().max(60))
      .max(20)
      .describe(`Papers of the list: ${PAPER_NAMES.join(', ')}.`),
    corrections: z.array(remark()).max(20).default([]),
  }),
  async before({ tx, county }, { papers, corrections }, id) {
    const { programme } = await lockApplication(tx, county, id)
    for (const paper of papers) {
      const verdict = mayBeAsked(programme, paper)
      if (verdict === 'notListed') throw refuse('casework.paper-not-listed', { paper }, 'said.papers')
      if (verdict === 'onFile') throw refuse('casework.paper-on-file', { paper }, 'said.papers')
    }
    if (papers.length + corrections.length === 0) throw refuse('casework.nothing-to-correct', {}, 'said.papers')
  },
})

export const resubmit = stepCommand({
  act: 'resubmit',
  name: 'casework.resubmit',
  said: z.strictObject({ brought: z.array(z.string().max(60)).max(20).default([]), remark: remark().optional() }),
})

export const accept = stepCommand({
  act: 'accept',
  name: 'casework.accept',
  said: z.strictObject({ remark: remark().optional() }),
})

const finding = z.strictObject({
  source: z.string().trim().min(1).max(60).describe('The department or register that answered.'),
  found: remark(),
  agrees: z.boolean().describe('Whether it agrees with the declaration.'),
})

/** Results of the means check with the report they stand in. Until departments answer by themselves they are entered by hand, and seconded. */
export const recordMeansCheck = stepCommand({
  act: 'recordMeansCheck',
  name: 'casework.record-means-check',
  said: z.strictObject({
    report: z.string().trim().min(1).max(200).describe('Where the scanned report lies.'),
    reportedOn: z.iso.date(),
    findings: z.array(finding).min(1).max(50),
  }),
})

export const secondMeansCheck = stepCommand({
  act: 'secondMeansCheck',
  name: 'casework.second-means-check',
  said: z.strictObject({ remark: remark().optional() }),
})

/** What two people saw at home (最低生活保障审核确认办法 16); the other one countersigns. */
export const recordInquiry = stepCommand({
  act: 'recordInquiry',
  name: 'casework.record-inquiry',
  said: z.strictObject({
    companion: z.uuid().describe('The other one who was there: the account that will countersign.'),
    present: z.string().trim().max(200).describe('Who of the household was at home.'),
    found: remark(),
    agrees: z.boolean().describe('Whether what was seen agrees with the declaration.'),
  }),
  before({ actor }, { companion }) {
    if (companion === actor.user) throw refuse('casework.companion-is-oneself', {}, 'said.companion')
  },
})

export const countersignInquiry = stepCommand({
  act: 'countersignInquiry',
  name: 'casework.countersign-inquiry',
  said: z.strictObject({ remark: remark().optional() }),
  async before({ tx, county, keyring, actor }, _said, id) {
    const steps = await listSteps(tx, county, id)
    const inquiry = steps.findLast(({ act }) => act === 'recordInquiry')
    if (!inquiry?.saidSealed) return
    const { companion } = SAID.open(keyring, inquiry.id, inquiry.saidSealed) as { companion: string }
    if (companion !== actor.user) throw refuse('casework.not-the-companion')
  },
})

export const recordAppraisal = stepCommand({
  act: 'recordAppraisal',
  name: 'casework.record-appraisal',
  said: z.strictObject({
    present: z.int().min(1).max(1000),
    inFavour: z.int().min(0).max(1000),
    against: z.int().min(0).max(1000),
    opinion: remark(),
  }),
  before(_context, { present, inFavour, against }) {
    if (inFavour + against > present) throw refuse('casework.votes-exceed-present', {}, 'said.inFavour')
  },
})

export const verify = stepCommand({
  act: 'verify',
  name: 'casework.verify',
  said: z.strictObject({ opinion: z.enum(['inFavour', 'against']), because: remark() }),
})

export const sendBack = stepCommand({
  act: 'sendBack',
  name: 'casework.send-back',
  said: z.strictObject({ because: remark() }),
})

export const withdraw = stepCommand({
  act: 'withdraw',
  name: 'casework.withdraw',
  said: z.strictObject({ because: remark(), document: z.string().trim().max(200).optional() }),
})

const told = z.strictObject({
  how: z.enum(['inPerson', 'atHome', 'post', 'telephone', 'proxy']),
  to: z.string().trim().max(60).optional().describe('Who took it, when it was not the applicant.'),
})

export const tellAward = stepCommand({ act: 'tellAward', name: 'casework.tell-award', said: told })
export const tellRefusal = stepCommand({ act: 'tellRefusal', name: 'casework.tell-refusal', said: told })

export const appeal = stepCommand({
  act: 'appeal',
  name: 'casework.appeal',
  said: z.strictObject({ because: remark(), document: z.string().trim().max(200).optional() }),
})

const heard = z.strictObject({ because: remark(), clause: z.string().trim().min(2).max(200) })

export const dismissAppeal = stepCommand({ act: 'dismissAppeal', name: 'casework.dismiss-appeal', said: heard })
export const allowAppeal = stepCommand({ act: 'allowAppeal', name: 'casework.allow-appeal', said: heard })
