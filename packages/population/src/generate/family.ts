import { PARENT, RECEIVING, RELATION, SUPPORT, SUPPORTERS, WHERE } from './codes.ts'
import type { ListFacts } from './columns.ts'
import { flag } from './health.ts'
import type { Person } from './people.ts'
import type { Profile } from './profile.ts'
import type { Random } from './random.ts'
import type { Stratum } from './shares.ts'

/** Minors in the population, to turn the printed numbers of children into chances. */
const MINORS = 0.205

/** Marriage, supporters, parents of minors, whereabouts. `on` and `month` are those of the determination. */
export function addFamily(
  people: readonly Person[],
  stratum: Stratum,
  profile: Profile,
  on: number,
  month: number,
  random: Random,
): void {
  const couple = people.some((person) => person.facts.关系 === RELATION.spouse)
  for (const person of people) {
    const { facts, age } = person
    facts.已婚 = flag(
      age >= 20 &&
        ((couple && (facts.关系 === RELATION.head || facts.关系 === RELATION.spouse)) ||
          (age >= 30 && random.chance(0.1))),
    )
    addSupporters(person, stratum, on, random)
    if (age < 18) addParents(person, profile, random)
    if (age >= 18 && random.chance(0.004)) {
      facts.去向 = random.chance(0.7) ? WHERE.prison : WHERE.missing
      facts.去向起月 = month - random.whole(1, 60)
    }
    if (random.chance(0.004)) facts.共同生活 = 0
    const provider = people.find((other) => other !== person && (other.age < 60 || facts.残疾等级 === 1))
    if (age >= 18 && facts.已婚 === 0 && facts.劳动能力 === 2 && provider !== undefined) {
      facts.靠他人供养 = 1
      facts.供养人均满六十 = flag(provider.age >= 60)
      facts.供养人均为兄弟姐妹 = flag(provider.facts.关系 === RELATION.brother)
    }
  }
}

function addSupporters(person: Person, stratum: Stratum, on: number, random: Random): void {
  const tekun = stratum.standing === 'tekun'
  const situation = random.choice(
    tekun ? [62, 24, 0, 14] : stratum.standing === 'dibao' ? [8, 22, 62, 8] : [3, 4, 91, 2],
  )
  person.facts.义务人情况 = situation
  if (situation !== SUPPORTERS.listed) return
  const count = random.whole(1, 3)
  for (let at = 0; at < count; at++) person.义务人.push(supporter(person.age, tekun, on, random))
}

/** One person bound by law to support; those of tekun people are not able to. */
function supporter(age: number, tekun: boolean, on: number, random: Random): ListFacts<'义务人'> {
  const child = age >= 45
  const years = Math.max(18, child ? age - random.whole(20, 34) : age + random.whole(20, 34))
  const unable = tekun || random.chance(0.4)
  const reason = unable ? random.choice([40, 35, 15, 10]) : -1
  return {
    义务人关系: child ? RELATION.son : RELATION.father,
    义务人出生日: on - Math.ceil(years * 365.2425) - random.whole(0, 363),
    义务人在享: reason === 0 ? RECEIVING.dibao : RECEIVING.none,
    义务人月收入: unable ? random.whole(0, 450) * 100 : random.whole(900, 6000) * 100,
    义务人财产符合: flag(unable || random.chance(0.5)),
    义务人残疾等级: reason === 1 ? random.whole(1, 2) : 0,
    义务人残疾含智力精神: flag(reason === 1 && random.chance(0.3)),
    义务人去向: reason === 2 ? WHERE.prison : WHERE.home,
  }
}

function addParents(person: Person, profile: Profile, random: Random): void {
  const { facts } = person
  const drawn = random.unit() * MINORS
  facts.父亲状况 = PARENT.alive
  facts.母亲状况 = PARENT.alive
  if (drawn < profile.orphans) {
    facts.父亲状况 = PARENT.dead
    facts.母亲状况 = PARENT.dead
    facts.在享孤儿费 = flag(random.chance(0.97))
  } else if (drawn < profile.orphans + profile.unattendedChildren) {
    facts.父亲状况 = random.chance(0.5) ? PARENT.dead : PARENT.imprisoned
    facts.母亲状况 = PARENT.lostContact
    facts.母亲状况月数 = random.whole(6, 60)
    facts.母亲已报案 = flag(random.chance(0.7))
    if (facts.父亲状况 === PARENT.imprisoned) facts.父亲状况月数 = random.whole(6, 80)
    facts.在享无人抚养补贴 = flag(random.chance(0.95))
  } else if (random.chance(0.01)) {
    facts.父亲状况 = PARENT.severelyDisabled
    facts.父亲残疾等级 = random.whole(1, 3)
    facts.父亲残疾含智力精神 = flag(random.chance(0.3))
  } else return
  person.facts.关系 = RELATION.other
}

/** Where a tekun person is cared for. */
export function addTekunCare(person: Person, random: Random): void {
  const { facts } = person
  facts.在享特困 = 1
  facts.供养方式 = random.chance(0.2) ? SUPPORT.centralised : SUPPORT.dispersed
  facts.愿意集中供养 = flag(facts.供养方式 === SUPPORT.centralised || random.chance(0.15))
  if (facts.供养方式 === SUPPORT.centralised) facts.照料场所 = 3
}
