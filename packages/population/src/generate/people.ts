import { RELATION, SEX } from './codes.ts'
import { type MemberDraft, newMember } from './columns.ts'
import type { Random } from './random.ts'
import type { Standing } from './shares.ts'

/** Who lives together before anything else is known of them: a member and the age in completed years. */
export interface Person extends MemberDraft {
  readonly age: number
}

/** How often each shape of a household occurs; chosen so that the ages of the profile come out. */
interface Shapes {
  /** Living alone: old, of middle age, young. */
  readonly one: readonly number[]
  /** Old couple, couple of middle age, young couple, parent with a child, old parent with an adult child, grandparent with a child. */
  readonly two: readonly number[]
  /** Of couples with children: the share whose child is not yet grown up. */
  readonly minor: number
  /** Of households of four: the share with an old parent instead of a second child. */
  readonly threeGenerations: number
}

const SHAPES: Readonly<Record<Standing, Shapes>> = {
  ordinary: { one: [29, 36, 35], two: [21, 34, 19, 12, 12, 2], minor: 0.72, threeGenerations: 0.42 },
  lowIncome: { one: [40, 50, 10], two: [26, 30, 8, 16, 16, 4], minor: 0.75, threeGenerations: 0.42 },
  dibao: { one: [42, 51, 7], two: [22, 19, 1, 28, 24, 6], minor: 0.72, threeGenerations: 0.3 },
  tekun: { one: [76, 20, 4], two: [30, 20, 0, 0, 50, 0], minor: 0, threeGenerations: 0 },
}

/** The members of a household of this size: the head first. `on` is the day of the determination. */
export function peopleOf(standing: Standing, size: number, on: number, random: Random): Person[] {
  const shapes = SHAPES[standing]
  const people: Person[] = []
  const add = (relation: number, age: number, sex: number) => people.push(person(relation, age, sex, on, random))
  if (size === 1) {
    const age = tekunChild(standing, random) ?? [old, middle, young][random.choice(shapes.one)]?.(random) ?? 40
    add(RELATION.head, age, random.chance(0.45) ? SEX.female : SEX.male)
  } else if (size === 2) addTwo(random.choice(shapes.two), add, random)
  else addFamily(size, shapes, add, random)
  return people
}

type Add = (relation: number, age: number, sex: number) => void

function addTwo(shape: number, add: Add, random: Random): void {
  const head = shape === 0 ? old(random) : shape === 2 ? young(random) : middle(random)
  if (shape <= 2) {
    add(RELATION.head, head, SEX.male)
    add(RELATION.spouse, Math.max(20, head - random.whole(-2, 5)), SEX.female)
  } else if (shape === 3) {
    const parent = random.whole(26, 50)
    add(RELATION.head, parent, random.chance(0.6) ? SEX.female : SEX.male)
    addChild(Math.min(17, random.whole(0, parent - 20)), add, random)
  } else {
    const elder = old(random)
    const sex = random.chance(0.5) ? SEX.female : SEX.male
    add(RELATION.head, elder, sex)
    if (shape === 4) addChild(Math.max(24, elder - random.whole(22, 36)), add, random)
    else
      add(
        random.chance(0.5) ? RELATION.granddaughter : RELATION.grandson,
        random.whole(3, 17),
        random.chance(0.5) ? SEX.female : SEX.male,
      )
  }
}

function addFamily(size: number, shapes: Shapes, add: Add, random: Random): void {
  const minor = random.chance(shapes.minor)
  const head = minor ? random.whole(26, 48) : random.whole(43, 59)
  const child = () => (minor ? random.whole(0, Math.min(17, head - 22)) : random.whole(18, Math.min(32, head - 22)))
  add(RELATION.head, head, SEX.male)
  add(RELATION.spouse, Math.max(20, head - random.whole(-1, 4)), SEX.female)
  addChild(child(), add, random)
  let rest = size - 3
  const elders = rest > 0 && (rest > 1 || random.chance(shapes.threeGenerations)) ? Math.min(rest > 2 ? 2 : 1, rest) : 0
  for (let at = 0; at < elders; at++) {
    const age = Math.max(head + 20, old(random))
    add(at === 0 ? RELATION.mother : RELATION.father, age, at === 0 ? SEX.female : SEX.male)
  }
  rest -= elders
  for (; rest > 0; rest--) addChild(child(), add, random)
}

function addChild(age: number, add: Add, random: Random): void {
  const girl = random.chance(0.47)
  add(girl ? RELATION.daughter : RELATION.son, age, girl ? SEX.female : SEX.male)
}

function person(relation: number, age: number, sex: number, on: number, random: Random): Person {
  const draft = newMember()
  draft.facts.关系 = relation
  draft.facts.性别 = sex
  // One and a half days short of a year, so that the years completed are the age whatever the leap years do.
  draft.facts.出生日 = on - Math.ceil(age * 365.2425) - random.whole(0, 363)
  return { age, ...draft }
}

function tekunChild(standing: Standing, random: Random): number | undefined {
  return standing === 'tekun' && random.chance(0.039) ? random.whole(6, 17) : undefined
}

/** From sixty: 28 in a hundred below sixty-five (13.5 of 18.7 % of the census are above). */
function old(random: Random): number {
  if (random.chance(0.28)) return random.whole(60, 64)
  return Math.min(98, 65 + Math.floor(-Math.log(1 - random.unit()) * 8))
}

function middle(random: Random): number {
  return random.whole(36, 59)
}

function young(random: Random): number {
  return random.whole(20, 35)
}
