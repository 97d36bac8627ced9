import { printDay } from '@doudi/domain'
import type { CommandContext } from '../../platform/command/index.ts'
import { listApplicationsOf } from '../application/sql/applications.ts'
import { reconsider } from './ownUndecided.ts'
import { findUndecided } from './sql/undecided.ts'

/** What was missing may have come: the rules are asked again, and whoever has charge of the case is rid of it. */
export async function reconsiderOpen(context: CommandContext, households: readonly string[]): Promise<void> {
  const { tx, county, today } = context
  for (const household of households) {
    for (const application of await listApplicationsOf(tx, county, household)) {
      if (await findUndecided(tx, county, application.id)) await reconsider(context, application, printDay(today))
    }
  }
}
