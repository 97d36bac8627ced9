import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { lockApplication } from '../../application/sql/applications.ts'
import { PAPER_KINDS } from '../domain/documentModel.ts'
import { issueDocument } from '../issueDocument.ts'
import { papersDue } from '../papersDue.ts'
import { refusePaper } from '../problems.ts'
import { readCase } from '../readCase.ts'
import { listDocuments } from '../sql/documents.ts'

/** Whoever works on cases gives out their papers; whoever only looks on does not use up numbers. */
const WORK = ['take-intake', 'accept', 'inquire', 'verify', 'publish', 'confirm', 'tell'].map(
  (each) => `casework.${each}`,
)

/**
 * Issues the papers of a case. Without `kinds`: every one that is due and was not issued yet, in signing order. With them:
 * those anew, as the case stands today; the earlier sheets stay as they were.
 */
export const issuePapers = defineCommand({
  name: 'casework.issue-papers',
  permission: 'casework.read',
  input: z.strictObject({
    application: z.uuid(),
    kinds: z
      .array(z.enum(PAPER_KINDS))
      .min(1)
      .max(PAPER_KINDS.length)
      .optional()
      .describe('Anew; absent: what is missing.'),
  }),
  output: z.strictObject({
    application: z.string(),
    issued: z.array(z.strictObject({ paper: z.string(), kind: z.string(), number: z.string().nullable() })),
  }),
  async run(context, { application: id, kinds }) {
    const { tx, county, actor } = context
    if (!WORK.some((permission) => actor.permissions.has(permission))) {
      throw refusePlatform('platform.not-permitted', { action: 'casework.issue-papers' })
    }
    // two clicks at once must not issue the set twice
    await lockApplication(tx, county, id)
    const read = await readCase(context, id)
    const due = papersDue(read)
    const missing = kinds?.find((kind) => !due.some((paper) => paper.kind === kind))
    if (missing !== undefined) throw refusePaper('casework.paper-not-due', { kind: missing }, 'kinds')
    const there = await listDocuments(tx, county, id)
    const wanted = due.filter(({ kind, decision }) =>
      kinds
        ? kinds.includes(kind)
        : !there.some((paper) => paper.kind === kind && (paper.decision_id ?? undefined) === decision),
    )
    const issued = []
    const { household, region } = read.application
    for (const { decision, draft } of wanted) {
      const on = draft.issuer && decision ? (read.decisions[0]?.decided_on ?? read.about.on) : read.about.on
      const { id: paper, model } = await issueDocument(context, {
        household,
        region,
        application: id,
        decision,
        on,
        draft,
      })
      issued.push({ paper, kind: draft.kind, number: model.number ?? null })
    }
    return { application: id, issued }
  },
  audit: (_input, { issued }) => ({ issued: issued.map(({ paper, kind, number }) => ({ paper, kind, number })) }),
  subject: ({ application }) => application,
})
