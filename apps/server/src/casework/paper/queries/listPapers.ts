import { z } from 'zod'
import { readShownNames } from '../../../access/index.ts'
import { defineQuery } from '../../../platform/command/index.ts'
import { readingOf, WHYS } from '../../../registry/index.ts'
import type { DocumentModel } from '../domain/documentModel.ts'
import { papersDue } from '../papersDue.ts'
import { readCase } from '../readCase.ts'
import { PAPER } from '../sealed.ts'
import { listDocuments, listSheets } from '../sql/documents.ts'

/** The papers of a case: those that were issued, with their signed photographs, and those that are due. */
export const listPapers = defineQuery({
  name: 'casework.list-papers',
  permission: 'casework.read',
  input: z.strictObject({ application: z.uuid(), why: z.enum(WHYS).default('casework') }),
  subject: ({ application }) => application,
  async run(context, { application: id, why }) {
    const { tx, county, keyring, actor, receipt } = context
    const read = await readCase(context, id)
    for (const person of read.people) {
      await receipt({ person, region: read.application.region, ...readingOf(actor, why) })
    }
    const rows = await listDocuments(tx, county, id)
    const sheets =
      rows.length === 0
        ? []
        : await listSheets(
            tx,
            county,
            rows.map((row) => row.id),
          )
    const officers = await readShownNames(tx, county, [
      ...rows.map((row) => row.issued_by),
      ...sheets.map((row) => row.filed_by),
    ])
    const due = papersDue(read).filter(
      ({ kind, decision }) => !rows.some((row) => row.kind === kind && (row.decision_id ?? undefined) === decision),
    )
    return {
      application: id,
      papers: rows.map((row) => {
        const { title, number } = PAPER.open(keyring, row.id, row.model_sealed) as DocumentModel
        return {
          paper: row.id,
          kind: row.kind,
          title,
          number: number ?? null,
          issuedOn: row.issued_on,
          issuedBy: officers.get(row.issued_by) ?? null,
          signed: sheets
            .filter((sheet) => sheet.document_id === row.id)
            .map((sheet) => ({
              sheet: sheet.id,
              format: sheet.format,
              bytes: Number(sheet.bytes),
              filedAt: sheet.filed_at.toISOString(),
              filedBy: officers.get(sheet.filed_by) ?? null,
            })),
        }
      }),
      due: due.map(({ kind, draft }) => ({ kind, title: draft.title })),
    }
  },
})
