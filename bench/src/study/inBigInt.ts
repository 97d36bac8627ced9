import type { PlainHousehold, PlainMember } from '../peers/households.ts'

/** Rounds down, for negatives too. */
function floor(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** A household's total by the study's rules in whole numbers of any size: what every other way must give to the fen. */
export function exactTotal({ urban, deposits, cars, houses, members, figures }: PlainHousehold): bigint {
  const figure = (name: keyof typeof figures): bigint => BigInt(figures[name])
  const standard = urban ? figure('standardUrban') : figure('standardRural')
  const n = BigInt(members.length)
  const people = members.map((m) => person(m, standard, figures))
  const sum = (of: (p: (typeof people)[number]) => bigint): bigint => people.reduce((all, p) => all + of(p), 0n)
  const income = sum((p) => p.countable)
  const net =
    income -
    least(
      sum((p) => p.rigid),
      floor(income * figure('rigidCap'), 10_000n),
    )
  const perCapita = floor(net, n)
  const entitled = n - sum((p) => (p.tekun ? 1n : 0n))
  const fine =
    BigInt(deposits) <= n * figure('depositMonths') * standard &&
    BigInt(cars) <= figure('carsMost') &&
    BigInt(houses) <= figure('housesMost')
  const dibao = fine && perCapita < standard && entitled > 0n
  const margin = fine && perCapita >= standard && perCapita < floor(standard * figure('marginRatio'), 10_000n)
  const special = sum((p) => (p.special ? 1n : 0n)) * floor(standard * figure('specialExtra'), 10_000n)
  const amounts = sum((p) => {
    const single = margin && !p.tekun && (p.severe || p.ill) ? standard - least(standard, p.countable) : 0n
    const living = p.disabled && (dibao || margin) && !p.tekun ? figure('living') : 0n
    return single + living + p.own
  })
  return (dibao ? (standard - perCapita) * entitled + special : 0n) + amounts
}

function person(m: PlainMember, standard: bigint, figures: PlainHousehold['figures']) {
  const minor = m.age < figures.ageMinor
  const grave = m.grade === 1 || m.grade === 2
  const severe = grave || (m.grade === 3 && (m.category === 5 || m.category === 6))
  const gross = BigInt(m.wage) + BigInt(m.business) + BigInt(m.property) + BigInt(m.transfer)
  const cut = m.working ? least(floor(BigInt(m.wage) * BigInt(figures.employmentRate), 10_000n), standard) : 0n
  const incapable = minor || m.age >= figures.ageRetired || severe || m.selfCare === 2
  const tekun = incapable && gross === 0n && !m.supporter
  const care = [figures.careFull, figures.carePartial, figures.careNone][m.selfCare] as number
  const basic = floor(standard * BigInt(figures.tekunRatio), 10_000n)
  return {
    severe,
    tekun,
    ill: m.ill === 1,
    disabled: m.grade > 0,
    countable: gross - cut,
    rigid: BigInt(m.medical) + BigInt(m.education),
    special: !tekun && (severe || m.ill === 1 || minor || m.age >= figures.ageElderly),
    own: tekun ? basic + BigInt(care) : grave ? BigInt(figures.nursing) : 0n,
  }
}
