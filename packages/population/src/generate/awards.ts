import { CATEGORY, CAUSE, CHANGED, DEDUCTION, EVENT } from './codes.ts'
import type { HouseholdDraft } from './columns.ts'
import { flag } from './health.ts'
import type { Person } from './people.ts'
import type { Profile } from './profile.ts'
import type { Random } from './random.ts'
import type { Stratum } from './shares.ts'

/** Grace awards running at a time: about fifty a year of half a year each (F-10), of some 7,400 low-income households. */
const GRACE = 25 / 7_400

/** Chances that the profile's figures ask for. */
export interface AwardChances {
  /** Living subsidy of a disabled person with a certificate. */
  readonly dibao: number
  readonly lowIncome: number
  /** Cases of temporary aid a year: households that are poor get five times as many as the others. */
  readonly aidOrdinary: number
  readonly aidPoor: number
}

export function awardChances(profile: Profile, strata: readonly Stratum[], certificate: number): AwardChances {
  const ordinary = strata.reduce((sum, one) => sum + (one.standing === 'ordinary' ? one.share : 0), 0)
  const aidOrdinary = profile.temporaryAid.year / (ordinary + 5 * (1 - ordinary))
  return { ...livingChances(profile, certificate), aidOrdinary, aidPoor: aidOrdinary * 5 }
}

/** What is in payment on the day. `yearly` is the household's income in fen. */
export function addAwards(
  household: HouseholdDraft,
  people: readonly Person[],
  stratum: Stratum,
  profile: Profile,
  chances: AwardChances,
  yearly: number,
  month: number,
  random: Random,
): void {
  const { facts } = household
  const standard = (stratum.urban ? profile.standard.urban : profile.standard.rural) * 100
  if (stratum.standing === 'dibao') {
    facts.在享低保 = 1
    const gap = Math.ceil((standard * people.length * 12 - yearly) / 12)
    facts.在享低保月金额 = Math.max(50_00, gap)
    facts.在享低保起月 = month - random.whole(1, 72)
    facts.在享低保类别 = people.every((person) => person.facts.劳动能力 === 2)
      ? CATEGORY.A
      : random.chance(0.6)
        ? CATEGORY.B
        : CATEGORY.C
  } else if (stratum.standing === 'lowIncome') {
    facts.在享低收入 = flag(random.chance(0.3))
    facts.在享刚性支出困难 = flag(facts.在享低收入 === 0 && random.chance(0.05))
    if (random.chance(GRACE)) {
      facts.在渐退期 = 1
      facts.渐退起月 = month - random.whole(0, 5)
      addChange(people, month, random)
    }
  }
  for (const person of people) addPersonal(person, stratum, chances, random)
}

function addChange(people: readonly Person[], month: number, random: Random): void {
  const earner = people.find((person) => person.facts.已就业 === 1)
  if (earner === undefined) return
  earner.facts.收入有变化 = 1
  earner.facts.变化日 = Math.floor((month - 1970 * 12) * 30.44) - random.whole(0, 150)
  earner.facts.变化原因 = CHANGED.employment
}

/** The two subsidies for the disabled, single-person dibao and the old-age allowance. */
function addPersonal(person: Person, stratum: Stratum, chances: AwardChances, random: Random): void {
  const { facts, age } = person
  const severe = facts.残疾等级 === 1 || facts.残疾等级 === 2
  const certified = facts.持残疾证 === 1
  const living = stratum.standing === 'dibao' ? chances.dibao : stratum.standing === 'lowIncome' ? chances.lowIncome : 0
  facts.在享生活补贴 = flag(certified && random.chance(living))
  facts.在享护理补贴 = flag(stratum.standing !== 'tekun' && severe && certified)
  facts.在享单人低保 = flag(
    stratum.standing === 'lowIncome' && (severe || facts.认定重大疾病 === 1) && random.chance(0.3),
  )
  facts.在享特困照料 = flag(stratum.standing === 'tekun' && facts.需长期照护 === 1)
  facts.在享高龄津贴 = flag(age >= 80 && random.chance(0.9))
}

/** Chances of the living subsidy for a disabled person with a certificate, so that the printed number comes out. */
function livingChances(
  { dibao, disability, urban, lowIncomeHouseholds, livingSubsidy }: Profile,
  certificate: number,
): { dibao: number; lowIncome: number } {
  const disabled =
    urban * dibao.urban * disability.amongDibaoUrban + (1 - urban) * dibao.rural * disability.amongDibaoRural
  // The severe half of them holds the certificate about as often as the printed number of nursing subsidies allows.
  const certified = disabled * (0.5 * 0.9 + 0.5 * certificate)
  const others = lowIncomeHouseholds * disability.share * 0.85
  return {
    dibao: Math.min(1, livingSubsidy / certified),
    lowIncome: Math.max(0, Math.min(1, (livingSubsidy - certified) / others)),
  }
}

/** Expenditure of twelve months, deductions that were declared, help received, and what has just happened. */
export function addNeeds(
  household: HouseholdDraft,
  people: readonly Person[],
  stratum: Stratum,
  profile: Profile,
  chances: AwardChances,
  on: number,
  random: Random,
): void {
  const { facts } = household
  const ill = people.some((person) => person.facts.认定重大疾病 === 1)
  const schooled = people.filter((person) => (person.facts.就读 ?? 0) >= 2).length
  const disabled = people.some((person) => (person.facts.残疾等级 ?? 0) > 0)
  facts.医疗支出 = Math.round(random.skewed(ill ? 22_000 : 1_200, 0.9)) * 100
  facts.教育支出 = schooled * random.whole(2_000, 9_000) * 100
  facts.生活支出 = Math.round(random.skewed(5_000 * people.length, 0.3)) * 100
  facts.康复支出 = disabled && random.chance(0.2) ? random.whole(500, 8_000) * 100 : 0
  const deduct = (kind: number, monthly: number) =>
    household.扣减项.push({ 扣减类别: kind, 扣减月金额: monthly, 扣减已核实: flag(random.chance(0.9)) })
  if (ill && random.chance(0.7)) deduct(DEDUCTION['rigid.medical'], random.whole(80, 900) * 100)
  if (schooled > 0 && random.chance(0.5)) deduct(DEDUCTION['rigid.education'], random.whole(100, 700) * 100)
  if (disabled && random.chance(0.15)) deduct(DEDUCTION['rigid.disability'], random.whole(50, 400) * 100)
  if (facts.有稳定收入 === 1 && random.chance(0.15)) deduct(DEDUCTION.employmentCost, random.whole(50, 300) * 100)
  addAid(household, stratum.standing === 'ordinary' ? chances.aidOrdinary : chances.aidPoor, profile, random)
  if (random.chance(profile.temporaryAid.month)) addEvent(household, ill, on, random)
}

function addAid({ facts }: HouseholdDraft, chance: number, { temporaryAid }: Profile, random: Random): void {
  let cases = 0
  while (cases < 3 && random.chance(chance / (1 + chance))) cases++
  facts.近十二月临时救助次数 = cases
  // The median that gives this mean at a spread of 0.6.
  for (let at = 0; at < cases; at++)
    facts.近十二月临时救助金额 =
      (facts.近十二月临时救助金额 ?? 0) + Math.round(random.skewed(temporaryAid.yuan / 1.195, 0.6)) * 100
}

function addEvent({ facts }: HouseholdDraft, ill: boolean, on: number, random: Random): void {
  const expenditure = random.chance(ill ? 0.7 : 0.3)
  facts.发生困难 = 1
  facts.事件类别 = expenditure ? EVENT.expenditure : EVENT.emergency
  facts.事件原因 = expenditure
    ? random.chance(0.8)
      ? CAUSE.illness
      : CAUSE.education
    : ([CAUSE.fire, CAUSE.traffic, CAUSE.injury, CAUSE.disaster, CAUSE.unemployment, CAUSE.death, CAUSE.other][
        random.choice([10, 20, 25, 15, 15, 10, 5])
      ] ?? CAUSE.other)
  facts.事件日 = on - random.whole(0, 60)
  facts.事件自付金额 = Math.round(random.skewed(9_000, 0.9)) * 100
  facts.事件其他救助 = random.chance(0.2) ? random.whole(2, 50) * 100_00 : 0
  facts.超出自身能力 = flag(random.chance(0.8))
  facts.事件天数 = random.whole(1, 120)
}
