import { z } from 'zod'
import { releaseReceipt as release } from '../../platform/audit/index.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'

/** The section that kept a reading back says that the person may know of it now. */
export const releaseReceipt = defineCommand({
  name: 'oversight.release-receipt',
  permission: 'oversight.release-receipt',
  input: z.strictObject({ receipt: z.uuid() }),
  async run({ tx, county }, { receipt }) {
    if (!(await release(tx, county, receipt))) throw refusePlatform('platform.not-found')
    return { receipt }
  },
  audit: ({ receipt }) => ({ receipt }),
  subject: ({ receipt }) => receipt,
})
