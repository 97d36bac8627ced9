import { createHash } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { refusePaper } from '../problems.ts'
import { findByCode, insertPieces, insertSheet } from '../sql/documents.ts'

/**
 * Files a photograph of a signed paper to its case by the code that was read from it. The same photograph twice is filed
 * once. A paper of another area is not found, like everything else there.
 */
export const fileSignedSheet = defineCommand({
  name: 'casework.file-signed-sheet',
  permission: 'casework.read',
  keepsAnswer: false,
  input: z.strictObject({
    code: z.string().regex(/^[A-Z2-7]{26}$/),
    format: z.enum(['jpeg', 'png']),
    file: z.instanceof(Buffer),
  }),
  async run({ tx, county, now, actor, keyring }, { code, format, file }) {
    const paper = await findByCode(tx, county, code)
    if (!paper) throw refusePaper('casework.sheet-unknown')
    const { id: document, region, household_id } = paper
    const hash = createHash('sha256').update(file).digest()
    const { id, isNew } = await insertSheet(tx, {
      county,
      id: mintId(now),
      region,
      household_id,
      document_id: document,
      format,
      bytes: file.length,
      hash,
      filed_at: now,
      filed_by: actor.user,
    })
    if (isNew) await insertPieces(tx, keyring, county, id, file)
    return { sheet: id, paper: document, kind: paper.kind, application: paper.application_id, filedBefore: !isNew }
  },
  audit: ({ file }, { sheet, paper, filedBefore }) => ({ sheet, paper, bytes: file.length, filedBefore }),
})
