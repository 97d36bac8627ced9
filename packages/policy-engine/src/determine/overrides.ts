import type { PackSet } from '../pack/pack.ts'
import { heldNumber } from '../pack/parameters.ts'
import type { Override } from '../pack/request.ts'
import { DeterminationRefused } from './refused.ts'

type Written = number | boolean | string | readonly { readonly atLeast: number; readonly value: number }[]

/** Values that stand in for the packs': each by its parameter's unit. Throws `DeterminationRefused` naming the one that does not fit. */
export function overridesOf(
  set: PackSet,
  written: Readonly<Record<string, Written>>,
  by: Override['by'],
): Map<string, Override> {
  const overrides = new Map<string, Override>()
  for (const [id, value] of Object.entries(written)) {
    const shape = set.parameters.get(id)
    if (!shape) throw unknownParameter(set, id)
    if (shape.bands) {
      const bands = Array.isArray(value)
        ? value.map((band) => ({ atLeast: band.atLeast, value: heldNumber(band.value, shape.type, set.shapes.enums) }))
        : []
      if (bands.length === 0 || bands.some((band) => band.value === undefined)) throw unfit(id, shape.name)
      overrides.set(id, { bands: bands as { atLeast: number; value: number }[], by })
      continue
    }
    const held = heldNumber(value, shape.type, set.shapes.enums)
    if (held === undefined) throw unfit(id, shape.name)
    overrides.set(id, { value: held, by })
  }
  return overrides
}

function unknownParameter(set: PackSet, id: string): DeterminationRefused {
  const family = id.split('.')[0] ?? ''
  const near = [...set.parameters.keys()].filter((other) => other.startsWith(`${family}.`)).slice(0, 8)
  const allowed = near.length > 0 ? near : [...set.parameters.keys()].slice(0, 8)
  return new DeterminationRefused({
    code: 'case.parameter-unknown',
    title: { zh: '没有这个参数', en: 'There is no such parameter' },
    detail: { zh: `参数 ${id} 不在政策包中`, en: `The packs have no parameter ${id}` },
    where: `parameters.${id}`,
    allowed: { zh: `例如 ${allowed.join('、')}`, en: `for example ${allowed.join(', ')}` },
  })
}

function unfit(id: string, name: string): DeterminationRefused {
  return new DeterminationRefused({
    code: 'case.parameter-unfit',
    title: { zh: '参数的值与单位不符', en: 'The value does not fit the parameter' },
    detail: { zh: `${name}（${id}）的值与单位不符`, en: `The value of ${id} does not fit its unit` },
    where: `parameters.${id}`,
    allowed: {
      zh: '金额以元计，至多两位小数；比例如 0.6；开关为 true 或 false',
      en: 'yuan with at most two decimals; shares such as 0.6; switches true or false',
    },
  })
}
