import { sinceAnew } from '@doudi/life'
import type { CommandContext } from '../../platform/command/index.ts'
import type { Application, TakenStep } from '../application/types.ts'
import { listConferencesOf } from './sql/conferences.ts'

/** The most that the conference granted, when one concluded since the case was last looked into anew; in fen. */
export async function grantedBy(
  { tx, county }: Pick<CommandContext, 'tx' | 'county'>,
  { id }: Application,
  steps: readonly TakenStep[],
): Promise<number | undefined> {
  const concluded = sinceAnew(steps).findLast(({ act }) => act === 'concludeConference')
  if (concluded === undefined) return undefined
  const [last] = await listConferencesOf(tx, county, id)
  return last?.granted_fen === null || last === undefined ? undefined : Number(last.granted_fen)
}
