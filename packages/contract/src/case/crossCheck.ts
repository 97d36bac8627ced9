import type { CaseFile } from './caseFile.ts'
import { type PlacedProblem, placed } from './explain.ts'
import type { Disability, InPayment, Member } from './member.ts'

type Path = readonly PropertyKey[]

/** What no single value shows: days against each other, members against each other. */
export function crossCheck(file: CaseFile): PlacedProblem[] {
  const { household } = file
  const at: Path = ['household', 'members']
  return [
    ...reversed(household.incomePeriod?.from, household.incomePeriod?.until, ['household', 'incomePeriod', 'until']),
    ...receivingPeriods(household.receiving, ['household', 'receiving']),
    ...sameIds(household.members, at),
    ...oneOnly(household.members, 'head', 'case.heads-several', at),
    ...oneOnly(household.members, 'spouse', 'case.spouses-several', at),
    ...household.members.flatMap((member, index) => ofMember(member, file, [...at, index])),
  ]
}

function ofMember(member: Member, file: CaseFile, at: Path): PlacedProblem[] {
  const { id, born, died } = member
  const problems: PlacedProblem[] = []
  if (born > file.on) {
    problems.push(placed('case.born-after-determination', { member: id, born, on: file.on }, [...at, 'born']))
  }
  if (died !== undefined && died < born) {
    problems.push(placed('case.died-before-born', { member: id, born, died }, [...at, 'died']))
  }
  const incomes = member.income ?? []
  const unclear = incomes.flatMap(({ monthly, yearly }, index) =>
    (monthly === undefined) === (yearly === undefined) ? [index] : [],
  )
  problems.push(...unclear.map((index) => placed('case.income-amount', {}, [...at, 'income', index])))
  problems.push(...receivingPeriods(member.receiving, [...at, 'receiving']))
  problems.push(...dependence(member, at))
  problems.push(...partsOfDisability(member.disability, [...at, 'disability']))
  if (Array.isArray(member.supporters)) {
    problems.push(
      ...member.supporters.flatMap((supporter, index) =>
        partsOfDisability(supporter.disability, [...at, 'supporters', index, 'disability']),
      ),
    )
  }
  return problems
}

/** Somebody outside the household may be named too; of them nothing more is known. */
function dependence(member: Member, at: Path): PlacedProblem[] {
  return (member.dependsOn ?? []).flatMap((id, index) =>
    id === member.id ? [placed('case.depends-on-self', { member: id }, [...at, 'dependsOn', index])] : [],
  )
}

function partsOfDisability(disability: Disability | undefined, at: Path): PlacedProblem[] {
  if (typeof disability !== 'object' || disability.parts === undefined || disability.category === 'multiple') return []
  const fits = disability.parts.every((part) => part === disability.category)
  return fits ? [] : [placed('case.disability-parts', { category: disability.category ?? '—' }, [...at, 'parts'])]
}

function receivingPeriods(receiving: readonly InPayment[] | undefined, at: Path): PlacedProblem[] {
  return (receiving ?? []).flatMap(({ since, until }, index) => reversed(since, until, [...at, index, 'until']))
}

/** A day is compared with a month by the month alone. */
function reversed(from: string | undefined, until: string | undefined, path: Path): PlacedProblem[] {
  if (from === undefined || until === undefined) return []
  const digits = Math.min(from.length, until.length)
  return from.slice(0, digits) > until.slice(0, digits) ? [placed('case.months-reversed', { from, until }, path)] : []
}

function sameIds(members: readonly Member[], at: Path): PlacedProblem[] {
  const firstAt = new Map<string, number>()
  return members.flatMap(({ id }, index) => {
    const first = firstAt.get(id)
    if (first !== undefined)
      return [placed('case.member-duplicated', { member: id, first: first + 1 }, [...at, index, 'id'])]
    firstAt.set(id, index)
    return []
  })
}

function oneOnly(
  members: readonly Member[],
  relation: Member['relation'],
  code: 'case.heads-several' | 'case.spouses-several',
  at: Path,
): PlacedProblem[] {
  const found = members.flatMap((member, index) => (member.relation === relation ? [{ member, index }] : []))
  const second = found[1]
  if (!second) return []
  const named = found.map(({ member }) => member.id).join('、')
  return [placed(code, { members: named }, [...at, second.index, 'relation'])]
}
