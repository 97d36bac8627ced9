import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { endSession } from '../sql/sessions.ts'

/** Ends the session at the server: the cookie opens nothing any more, wherever a copy of it lies. */
export const signOut = defineCommand({
  name: 'access.sign-out',
  permission: 'access.keep-own-account',
  input: z.strictObject({ session: z.uuid() }),
  async run({ tx, county, now }, { session }) {
    await endSession(tx, county, session, now)
    return {}
  },
  audit: ({ session }) => ({ session }),
})
