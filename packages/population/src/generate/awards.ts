import { CATEGORY, CAUSE, CHANGED, DEDUCTION, EVENT } from './codes.ts'
import type { HouseholdDraft } from './columns.ts'
import { flag } from './health.ts'
import type { Person } from './people.ts'
import type { Profile } from './profile.ts'
import type { Random } from './random.ts'
import type { Stratum } from './shares.ts'

/** Grace awards running at a time: about fifty a year of half a year each (F-10), of some 7,400 low-income households. */
const GRACE = 25 / 7_400

/** What is in payment on the day. `yearly` is the household's income in fen. */
export function addAwards(
  household: HouseholdDraft,
  people: readonly Person[],
  stratum: Stratum,
  profile: Profile,
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
    facts.在享低保类别 = people.every((person) => person.facts.劳动能力 === 2) ? CATEGORY.A : random.chance(0.6) ? CATEGORY.B : CATEGORY.C
  } else if (stratum.standing === 'lowIncome') {
    facts.在享低收入 = flag(random.chance(0.3))
    facts.在享刚性支出困难 = flag(facts.在享低收入 === 0 && random.chance(0.05))
    if (random.chance(GRACE)) {
      facts.在渐退期 = 1
      facts.渐退起月 = month - random.whole(0, 5)
      addChange(people, month, random)
    }
  }
  for (const person of people) addPersonal(person, stratum, profile, random)
}

function addChange(people: readonly Person[], month: number, random: Random): void {
  const earner = people.find((person) => person.facts.已就业 === 1)
  if (earner === undefined) return
  earner.facts.收入有变化 = 1
  earner.facts.变化日 = Math.floor((month - 1970 * 12) * 30.44) - random.whole(0, 150)
  earner.facts.变化原因 = CHANGED.employment
}

/** The two subsidies for the disabled, single-person dibao and the old-age allowance. */
function addPersonal(person: Person, stratum: Stratum, profile: Profile, random: Random): void {
  const { facts, age } = person
  const severe = facts.残疾等级 === 1 || facts.残疾等级 === 2
  const certified = facts.持残疾证 === 1
  facts.在享生活补贴 = flag(stratum.standing === 'dibao' && certified && random.chance(livingChance(profile)))
  facts.在享护理补贴 = flag(stratum.standing !== 'tekun' && severe && certified)
  facts.在享单人低保 = flag(stratum.standing === 'lowIncome' && (severe || facts.认定重大疾病 === 1) && random.chance(0.3))
  facts.在享高龄津贴 = flag(age >= 80 && random.chance(0.9))
}

/** Chance of the living subsidy for a disabled dibao person with a certificate, so that the printed number comes out. */
function livingChance(profile: Profile): number {
  const { dibao, disability, urban } = profile
  const disabled = urban * dibao.urban * disability.amongDibaoUrban + (1 - urban) * dibao.rural * disability.amongDibaoRural
  // The severe half of them holds the certificate about as often as the printed number of nursing subsidies allows.
  const certified = disabled * (0.5 * 0.9 + 0.5 * certificateOf(profile))
  return Math.min(1, profile.livingSubsidy / certified)
}

function certificateOf(profile: Profile): number {
  const severe = profile.disability.share * profile.disability.severe - profile.tekun * 0.25 * 0.5
  return Math.min(1, profile.nursingSubsidy / severe)
}

/** Expenditure of twelve months, deductions that were declared, help received, and what has just happened. */
export function addNeeds(
  household: HouseholdDraft,
  people: readonly Person[],
  stratum: Stratum,
  profile: Profile,
  on: number,
  place: number,
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
  facts.其他支出 = 0
  const deduct = (kind: number, monthly: number) =>
    household.扣减项.push({ 扣减类别: kind, 扣减月金额: monthly, 扣减已核实: flag(random.chance(0.9)) })
  if (ill && random.chance(0.7)) deduct(DEDUCTION.medical, random.whole(80, 900) * 100)
  if (schooled > 0 && random.chance(0.5)) deduct(DEDUCTION.education, random.whole(100, 700) * 100)
  if (disabled && random.chance(0.15)) deduct(DEDUCTION.disability, random.whole(50, 400) * 100)
  if (facts.有稳定收入 === 1 && random.chance(0.15)) deduct(DEDUCTION.employmentCost, random.whole(50, 300) * 100)
  addAid(household, stratum, profile, random)
  if (random.chance(profile.temporaryAid.month)) addEvent(household, ill, on, place, random)
}

/** Helped households are poorer than others: half of the cases go to the assisted tenth. */
function addAid({ facts }: HouseholdDraft, stratum: Stratum, profile: Profile, random: Random): void {
  const { year, yuan } = profile.temporaryAid
  const chance = stratum.standing === 'ordinary' ? year * 0.6 : year * 3
  let cases = 0
  while (cases < 3 && random.chance(chance / (1 + chance))) cases++
  facts.近十二月临时救助次数 = cases
  // The median that gives this mean at a spread of 0.6.
  for (let at = 0; at < cases; at++) facts.近十二月临时救助金额 = (facts.近十二月临时救助金额 ?? 0) + Math.round(random.skewed(yuan / 1.195, 0.6)) * 100
}

function addEvent({ facts }: HouseholdDraft, ill: boolean, on: number, place: number, random: Random): void {
  const expenditure = random.chance(ill ? 0.7 : 0.3)
  facts.发生困难 = 1
  facts.事件类别 = expenditure ? EVENT.expenditure : EVENT.emergency
  facts.事件原因 = expenditure
    ? random.chance(0.8) ? CAUSE.illness : CAUSE.education
    : ([CAUSE.fire, CAUSE.traffic, CAUSE.injury, CAUSE.disaster, CAUSE.unemployment, CAUSE.death, CAUSE.other][random.choice([10, 20, 25, 15, 15, 10, 5])] ?? CAUSE.other)
  facts.事件日 = on - random.whole(0, 60)
  facts.事件地 = place
  facts.事件自付金额 = Math.round(random.skewed(9_000, 0.9)) * 100
  facts.事件其他救助 = random.chance(0.2) ? random.whole(2, 50) * 100_00 : 0
  facts.超出自身能力 = flag(random.chance(0.8))
  facts.事件天数 = random.whole(1, 120)
}
