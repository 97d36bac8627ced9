import { parseRegion, regionName } from '@doudi/domain'
import { DeterminationRefused } from '../determine/refused.ts'
import { hashOf } from './hash.ts'
import { holdsIn, type Pack, type PackSet, type ParameterShape, type ParameterValue } from './pack.ts'
import { heldNumber } from './parameters.ts'

/** A figure as written: yuan, a share, a count, a switch, or a table of bands. */
export type WrittenFigure = number | boolean | string | readonly { readonly atLeast: number; readonly value: number }[]

/** A published document, entered after the packs were made, with the figures it sets from a day. */
export interface Revision {
  readonly id: string
  /** Code of the place for which the document speaks: 2, 4 or 6 digits. */
  readonly place: string
  /** Days since 1970-01-01. */
  readonly from: number
  /** The day it became known here. */
  readonly published: number
  readonly notice: { readonly title: string; readonly number: string; readonly on: string }
  readonly figures: readonly {
    readonly parameter: string
    readonly written: WrittenFigure
    readonly clause: string
  }[]
}

/**
 * The packs with published documents laid over them, in the order given: each figure stands in the pack of its place as
 * if that pack had printed it, names the revision it comes from, and takes the place of a figure of the same first day.
 * Formulas are untouched, and so is the set that was given. Throws `DeterminationRefused` naming a figure that does not fit.
 */
export function layOver(set: PackSet, revisions: readonly Revision[]): PackSet {
  const documents = new Map(set.documents)
  const values = new Map(set.values)
  let packs = set.packs
  for (const revision of revisions) {
    packs = withNotice(packs, revision)
    const pack = packs.find(({ jurisdiction }) => jurisdiction === revision.place) as Pack
    const document = pack.documents.get(documentOf(revision))
    if (document) documents.set(document.id, document)
    for (const figure of revision.figures) {
      const value = printedValue(set, revision, pack, figure)
      const all = values.get(figure.parameter) ?? []
      const own = all.filter((one) => one.pack === pack.id && one.from !== value.from)
      const others = all.filter((one) => one.pack !== pack.id)
      values.set(figure.parameter, [...others, ...inOrder([...own, value])])
    }
  }
  return { ...set, packs, documents, values }
}

/** The id under which the document of a revision is cited. */
function documentOf({ id }: Revision): string {
  return `REV-${id}`
}

/** The pack of the place takes up the document, and is another pack from then on; a place without a pack gets one. */
function withNotice(packs: readonly Pack[], revision: Revision): Pack[] {
  const { place, notice } = revision
  const id = documentOf(revision)
  const document = { id, jurisdiction: place, source: 'printed', ...notice }
  const known = packs.find(({ jurisdiction }) => jurisdiction === place)
  const pack: Pack = known ?? {
    id: `place-${place}`,
    jurisdiction: place,
    name: nameOf(place),
    hash: hashOf(place),
    documents: new Map(),
    undecidable: [],
    programmes: [],
    files: [],
  }
  const taken: Pack = {
    ...pack,
    hash: hashOf({ upon: pack.hash, from: revision.from, notice, figures: revision.figures }),
    documents: new Map([...pack.documents, [id, document]]),
  }
  return [...packs.filter((one) => one !== known), taken].sort(
    (a, b) => a.jurisdiction.length - b.jurisdiction.length || a.jurisdiction.localeCompare(b.jurisdiction),
  )
}

function nameOf(place: string): string {
  const region = parseRegion(place)
  return region === undefined ? place : regionName(region)
}

function printedValue(
  set: PackSet,
  revision: Revision,
  pack: Pack,
  { parameter, written, clause }: Revision['figures'][number],
): ParameterValue {
  const shape = set.parameters.get(parameter)
  const declaring = set.packs.find(({ id }) => id === shape?.pack)
  if (!shape || !declaring || !holdsIn(declaring.jurisdiction, revision.place)) throw unknown(parameter, revision.place)
  const figure = heldOf(set, shape, written)
  if (!figure) throw unfit(shape)
  return {
    ...figure,
    from: revision.from,
    until: Number.POSITIVE_INFINITY,
    ends: Number.POSITIVE_INFINITY,
    published: revision.published,
    status: 'printed',
    pack: pack.id,
    jurisdiction: pack.jurisdiction,
    ref: { doc: documentOf(revision), clause },
    revision: revision.id,
  }
}

function heldOf(set: PackSet, shape: ParameterShape, written: WrittenFigure) {
  if (!shape.bands) {
    const value = heldNumber(written, shape.type, set.shapes.enums)
    return value === undefined ? undefined : { value }
  }
  if (!Array.isArray(written) || written.length === 0) return undefined
  const bands = written.map(({ atLeast, value }) => ({
    atLeast,
    value: heldNumber(value, shape.type, set.shapes.enums),
  }))
  const rising = bands.every(({ atLeast }, at) => at === 0 || atLeast > (bands[at - 1]?.atLeast ?? 0))
  const fits = rising && bands.every(({ value }) => value !== undefined)
  return fits ? { bands: bands as { atLeast: number; value: number }[] } : undefined
}

/** By first day; each ends where the next begins. */
function inOrder(values: readonly ParameterValue[]): ParameterValue[] {
  const sorted = [...values].sort((a, b) => a.from - b.from)
  return sorted.map((value, at) => ({ ...value, until: Math.min(value.ends, sorted[at + 1]?.from ?? Infinity) }))
}

function unknown(id: string, place: string): DeterminationRefused {
  return new DeterminationRefused({
    code: 'case.parameter-unknown',
    title: { zh: '没有这个参数', en: 'There is no such parameter' },
    detail: {
      zh: `参数 ${id} 不在 ${place} 适用的政策包中`,
      en: `No pack that holds in ${place} has a parameter ${id}`,
    },
    where: `values.${id}`,
  })
}

function unfit({ id, name }: ParameterShape): DeterminationRefused {
  return new DeterminationRefused({
    code: 'case.parameter-unfit',
    title: { zh: '参数的值与单位不符', en: 'The value does not fit the parameter' },
    detail: { zh: `${name}（${id}）的值与单位不符`, en: `The value of ${id} does not fit its unit` },
    where: `values.${id}`,
    allowed: {
      zh: '金额以元计，至多两位小数；比例如 0.6；开关为 true 或 false',
      en: 'yuan with at most two decimals; shares such as 0.6; switches true or false',
    },
  })
}
