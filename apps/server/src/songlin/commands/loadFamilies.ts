import { type Day, parseDay, parseIdentityNumber } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { announceChanged, type FamilyToWrite, type MemberToWrite, writeFamilies } from '../../registry/index.ts'
import { SERIES, type Series } from '../domain/inventedId.ts'
import type { Family, FamilyMember } from '../family.ts'
import { sourceOfFamilies } from '../sourceOfFamilies.ts'
import { findOpeningDay, holdLoading, noteLoaded } from '../sql/loading.ts'

/**
 * Writes the next households of a series, and how far it has come, in one transaction: killed in the middle nothing of
 * it is there, and the next one does it. Nothing happens when all are there.
 */
export const loadFamilies = defineCommand({
  name: 'songlin.load-families',
  permission: 'platform.administer',
  input: z.strictObject({ series: z.enum(Object.keys(SERIES) as [Series, ...Series[]]), most: z.int().min(1) }),
  async run({ tx, county, keyring, now, today, actor, announce }, { series, most }) {
    const held = await holdLoading(tx, county, series)
    const openedOn = await findOpeningDay(tx, county)
    if (held === undefined || openedOn === undefined) return { loaded: 0, wanted: 0, written: 0 }
    const { wanted, loaded } = held
    const until = Math.min(wanted, loaded + most)
    if (until === loaded) return { loaded, wanted, written: 0 }
    const families = sourceOfFamilies(series, parseDay(openedOn) as Day, wanted)(loaded, until)
    const writing = { county, keyring, now, today, by: actor.user }
    const { refused } = await writeFamilies(tx, writing, families.map(toWrite))
    const [first] = refused
    if (first) throw new Error(`an invented family is refused: ${first.household} ${first.problem.code}`)
    // thirty-one townships are judged by one run at the end, not household by household beside the loading
    const told = series === 'county' ? [] : families.map(({ id }) => id)
    await announceChanged(announce, county, told)
    await noteLoaded(tx, county, series, until)
    return { loaded: until, wanted, written: until - loaded }
  },
  audit: ({ series }, outcome) => ({ series, ...outcome }),
})

/** As the registry writes it. Words of rolls and relations come from the closed lists of the case file. */
function toWrite({ members, enrolments, ...family }: Family): FamilyToWrite {
  return {
    ...family,
    members: members.map((member) => memberToWrite(member)),
    enrolments: enrolments as NonNullable<FamilyToWrite['enrolments']>,
  }
}

function memberToWrite({ number, hukou, relation, ...member }: FamilyMember): MemberToWrite {
  const read = number === undefined ? undefined : parseIdentityNumber(number)
  if (read?.kind === 'fault') throw new RangeError(`an invented number is none: ${read.code}`)
  return {
    ...member,
    ...(read ? { number: read } : {}),
    relation: relation as MemberToWrite['relation'],
    hukou: { place: hukou, from: member.since },
  }
}
