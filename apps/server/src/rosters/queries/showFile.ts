import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { getFile } from '../sql/files.ts'
import { viewOfFile } from './fileView.ts'

/** A file that was sent, and how its columns would be read. */
export const showFile = defineQuery({
  name: 'rosters.show-file',
  permission: 'registry.import-roster',
  input: z.strictObject({ file: z.uuid() }),
  subject: ({ file }) => file,
  run: async ({ tx, county }, { file }) => viewOfFile(tx, await getFile(tx, county, file)),
})
