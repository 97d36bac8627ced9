import { ABILITY, DISABILITY, SETTING, STUDY } from './codes.ts'
import type { Person } from './people.ts'
import type { Profile } from './profile.ts'
import type { Random } from './random.ts'
import type { Stratum } from './shares.ts'

/** Chances of disability for people outside and inside assistance, so that the whole comes out as the profile says. */
export interface HealthShares {
  readonly ordinary: number
  readonly severeOrdinary: number
  readonly dibaoUrban: number
  readonly dibaoRural: number
  readonly tekun: number
  /** Holding the certificate, of the severely disabled outside tekun. */
  readonly certificate: number
  readonly categories: readonly number[]
}

/** Disabled tekun people, and the severe among the disabled who receive assistance. */
const TEKUN_DISABLED = 0.25
const SEVERE_ASSISTED = 0.5

export function healthShares(profile: Profile): HealthShares {
  const { disability } = profile
  const dibaoUrban = profile.urban * profile.dibao.urban
  const dibaoRural = (1 - profile.urban) * profile.dibao.rural
  const assisted =
    dibaoUrban * disability.amongDibaoUrban + dibaoRural * disability.amongDibaoRural + profile.tekun * TEKUN_DISABLED
  const others = 1 - dibaoUrban - dibaoRural - profile.tekun
  const ordinary = (disability.share - assisted) / others
  const severe = disability.share * disability.severe
  const severeTekun = profile.tekun * TEKUN_DISABLED * SEVERE_ASSISTED
  return {
    ordinary,
    severeOrdinary: (severe - assisted * SEVERE_ASSISTED) / (ordinary * others),
    dibaoUrban: disability.amongDibaoUrban,
    dibaoRural: disability.amongDibaoRural,
    tekun: TEKUN_DISABLED,
    certificate: Math.min(1, profile.nursingSubsidy / (severe - severeTekun)),
    categories: disability.categories,
  }
}

/** Disability, illness, ability to work and to look after oneself, school. */
export function addHealth(person: Person, stratum: Stratum, shares: HealthShares, on: number, random: Random): void {
  const { facts, age } = person
  const assisted = stratum.standing === 'dibao' || stratum.standing === 'tekun'
  const base =
    stratum.standing === 'tekun'
      ? shares.tekun
      : stratum.standing === 'dibao'
        ? stratum.urban
          ? shares.dibaoUrban
          : shares.dibaoRural
        : shares.ordinary
  // Old people are disabled more often; the three factors keep the mean over the ages of the census.
  const byAge = assisted ? 1 : age < 15 ? 0.4 : age < 60 ? 0.7 : 2.7
  if (random.chance(base * byAge))
    addDisability(person, assisted ? SEVERE_ASSISTED : shares.severeOrdinary, shares, on, random)
  facts.认定重大疾病 = flag(
    random.chance(assisted ? 0.12 : stratum.standing === 'lowIncome' ? 0.05 : age < 60 ? 0.006 : 0.03),
  )
  const grade = facts.残疾等级 ?? 0
  const severe = grade === 1 || grade === 2
  if (severe && random.chance(0.7)) facts.劳动能力 = ABILITY.none
  else if (age < 16 || (grade > 0 && random.chance(0.4)) || facts.认定重大疾病 === 1)
    facts.劳动能力 = age < 16 ? ABILITY.none : ABILITY.partial
  else if (age >= 60) facts.劳动能力 = age >= 70 || stratum.standing === 'tekun' ? ABILITY.none : ABILITY.partial
  else if (stratum.standing === 'tekun') facts.劳动能力 = ABILITY.none
  addSelfCare(person, severe, random)
  addSchool(person, random)
}

function addDisability(person: Person, severeShare: number, shares: HealthShares, on: number, random: Random): void {
  const { facts } = person
  const category = 1 + random.choice(shares.categories)
  facts.残疾类别 = category
  facts.残疾等级 = random.chance(severeShare) ? (random.chance(0.44) ? 1 : 2) : random.chance(0.5) ? 3 : 4
  const parts = category === DISABILITY.multiple
  facts.残疾含智力精神 = flag(
    category === DISABILITY.intellectual || category === DISABILITY.mental || (parts && random.chance(0.3)),
  )
  facts.残疾含肢体 = flag(category === DISABILITY.physical || (parts && random.chance(0.6)))
  facts.残疾含视力 = flag(category === DISABILITY.visual || (parts && random.chance(0.4)))
  if (random.chance((facts.残疾等级 ?? 4) <= 2 ? shares.certificate : 0.9)) {
    facts.持残疾证 = 1
    facts.残疾证至日 = on + random.whole(-40, 3650)
  }
}

const ACTIVITIES = ['能自行吃饭', '能自行穿衣', '能自行上下床', '能自行如厕', '能自行室内行走', '能自行洗澡'] as const

function addSelfCare({ facts, age }: Person, severe: boolean, random: Random): void {
  const lost = random.chance(severe ? 0.35 : age >= 80 ? 0.2 : age >= 60 ? 0.04 : 0.001) ? random.whole(1, 6) : 0
  for (let at = 0; at < lost; at++) facts[ACTIVITIES[ACTIVITIES.length - 1 - at] ?? '能自行洗澡'] = 0
  if (lost < 3) return
  facts.需长期照护 = 1
  facts.照护月数 = random.whole(0, 120)
  facts.享长期护理险 = flag(random.chance(0.01))
  facts.领工伤护理费 = flag(random.chance(0.005))
  facts.照料场所 = random.chance(0.06) ? SETTING.institution : SETTING.home
}

function addSchool({ facts, age }: Person, random: Random): void {
  if (age >= 6 && age <= 14) facts.就读 = STUDY.compulsory
  else if (age >= 15 && age <= 17 && random.chance(0.9))
    facts.就读 = random.chance(0.6) ? STUDY.seniorSecondary : STUDY.vocational
  else if (age >= 18 && age <= 22 && random.chance(0.5))
    facts.就读 = random.chance(0.5) ? STUDY.college : STUDY.undergraduate
  else if (age >= 23 && age <= 25 && random.chance(0.05)) facts.就读 = STUDY.postgraduate
  const study = facts.就读 ?? STUDY.none
  facts.在读本科及以下 = flag(study !== STUDY.none && study !== STUDY.postgraduate)
}

export function flag(value: boolean): number {
  return value ? 1 : 0
}
