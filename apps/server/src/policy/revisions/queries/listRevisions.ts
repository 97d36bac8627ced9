import { nextActs, revisionLife } from '@doudi/life'
import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { listRevisionRows } from '../sql/revisions.ts'

const MOST = 200

/** Every document that was entered here, the latest first, and what may happen to each. */
export const listRevisions = defineQuery({
  name: 'policy.list-revisions',
  permission: 'policy.read-standards',
  input: z.strictObject({}),
  async run({ tx, county, actor }) {
    const rows = await listRevisionRows(tx, county, MOST)
    return {
      revisions: rows.map(
        ({ id, state, version, draft, draftedAt, publishedAt, publication, draftedBy, writtenBy }) => ({
          revision: id,
          state,
          version,
          ...draft,
          draftedAt,
          publishedAt,
          publication,
          mine: actor.user === draftedBy || actor.user === writtenBy,
          acts: nextActs(revisionLife, state, actor.permissions),
        }),
      ),
    }
  },
})
