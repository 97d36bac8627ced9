import type { TFunction } from 'i18next'
import { printYuan } from '../../frame/print.ts'
import type { HouseholdFile, TimelineEntry } from '../wire.ts'

export interface ReceivedNow {
  readonly id: string
  readonly name: string
  readonly whose: string | undefined
  /** 784.00 元/月 */
  readonly monthly: string | undefined
  readonly since: string
}

/** The rolls that the household or somebody in it stands on with no end in sight. */
export function receivingNow({ timeline, people }: HouseholdFile, t: TFunction): ReceivedNow[] {
  return timeline
    .filter(({ what, until }) => what === 'roll' && until === null)
    .map(({ on, person, said }) => {
      const { id, roll, monthlyFen, category } = said
      const fen = Number(monthlyFen ?? Number.NaN)
      const words = t(`roll.${String(roll)}`, { defaultValue: String(roll) })
      return {
        id: String(id),
        name: typeof category === 'string' ? t('file.receiving.category', { name: words, category }) : words,
        whose: people.find((one) => one.person === person)?.name,
        monthly:
          Number.isNaN(fen) || monthlyFen === null ? undefined : `${printYuan(fen / 100)} ${t('amount.monthly')}`,
        since: on,
      }
    })
}

/** What somebody is called on the page; whoever is no longer in sight stays unnamed. */
export function nameOf({ people }: Pick<HouseholdFile, 'people'>, person: unknown, t: TFunction): string {
  return people.find((one) => one.person === person)?.name ?? t('person.unseen')
}

/** Facts that are not withdrawn and hold today, by whom: the household's own under ''. */
export function factsInForce(
  { timeline }: HouseholdFile,
  today: string,
): ReadonlyMap<string, readonly TimelineEntry[]> {
  return Map.groupBy(
    timeline.filter(
      ({ what, said, on, until }) =>
        what === 'fact' && said['withdrawn'] === null && on <= today && (until === null || until > today),
    ),
    ({ person }) => person ?? '',
  )
}
