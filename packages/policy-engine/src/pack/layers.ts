import { parseDay } from '@doudi/domain'
import type { Expr } from '../language/ast.ts'
import { unify, unifyAll } from '../language/unify.ts'
import type { Building, Written } from './building.ts'
import { gapsBetween, overlaps } from './dates.ts'
import { requireDocument } from './documents.ts'
import { checkMode } from './modes.ts'
import type { Layer, Version, WarningShape } from './pack.ts'
import type { RawVersion } from './raw.ts'

type Path = readonly (string | number)[]

interface LayerRequest {
  readonly written: Written
  /** What upper packs say of the same name. */
  readonly upper: readonly Written[]
  readonly draft: { readonly name: string; readonly declared: string }
  readonly building: Building
  readonly formula: (source: string, path: Path, flag?: boolean) => Expr | undefined
}

/** What one pack says of a variable: its versions in order, checked for dates, clauses and the word that lays it over upper rules. */
export function readLayer(request: LayerRequest): Layer {
  const { written, formula } = request
  const { raw, part, index } = written
  const path: Path = ['variables', index]
  checkMode(
    { written, upper: request.upper, isRule: request.draft.declared === 'flag', building: request.building },
    path,
  )
  const rawVersions: RawVersion[] = raw.versions ?? [{ formula: raw.formula ?? '未决「没有公式」' }]
  if (!raw.versions && raw.formula === undefined)
    part.source.fault('shape', path, `${raw.name}：没有公式`, `${raw.name} has no formula`)
  const versions = rawVersions
    .map((version, at) => readVersion(request, version, raw.versions ? [...path, 'versions', at] : path))
    .filter((version) => version !== undefined)
    .sort((a, b) => a.from - b.from)
  if (overlaps(versions))
    part.source.fault('dates-overlap', path, `${raw.name}：两个版本的日期重叠`, `${raw.name}: versions overlap`)
  // where a version could not be read its days are not known to be uncovered
  const complete = versions.length === rawVersions.length && versions.length > 0
  const mustCover = complete && request.upper.length === 0 && raw.otherwise === undefined
  const uncovered = mustCover ? gapsBetween(versions)[0] : undefined
  if (uncovered)
    part.source.fault(
      'dates-missing',
      path,
      `${raw.name}：${uncovered} 没有公式，须补版本或写 otherwise`,
      `${raw.name}: no formula ${uncovered}`,
    )
  const otherwise = raw.otherwise === undefined ? undefined : formula(raw.otherwise, [...path, 'otherwise'])
  const warnings: WarningShape[] = (raw.warn ?? []).map((warning, at) => {
    const when = warning.when === undefined ? undefined : formula(warning.when, [...path, 'warn', at, 'when'], true)
    return { code: warning.code, say: warning.say, ...(when && { when }) }
  })
  return {
    pack: part.pack.pack,
    jurisdiction: part.pack.jurisdiction,
    versions,
    warnings,
    rules: raw.rules ?? [],
    ...(raw.mode && { mode: raw.mode }),
    ...(raw.allowedBy && { allowedBy: raw.allowedBy }),
    ...(otherwise && { otherwise }),
    ...(raw.note && { note: raw.note }),
  }
}

function readVersion(request: LayerRequest, raw: RawVersion, path: Path): Version | undefined {
  const { written, building, upper, formula } = request
  const { part } = written
  const ref = raw.ref ?? written.raw.ref
  if (!ref) {
    part.source.fault(
      'clause-missing',
      path,
      `${written.raw.name}：须写明文件与条款（ref）`,
      `${written.raw.name} needs its document and clause`,
    )
    return undefined
  }
  requireDocument(part, building, ref, path)
  const document = building.documents.get(ref.doc)
  // a local document's rules begin and end with the document unless the clause prints another day (AMB-46)
  const local = upper.length > 0 || part.pack.jurisdiction !== ''
  const window = local && !written.raw.versions ? document : undefined
  const from = parseDay(raw.from ?? window?.on ?? '') ?? Number.NEGATIVE_INFINITY
  const until = parseDay(raw.until ?? window?.until ?? '') ?? Number.POSITIVE_INFINITY
  if (
    (raw.from && from === Number.NEGATIVE_INFINITY) ||
    (raw.until && until === Number.POSITIVE_INFINITY) ||
    until <= from
  ) {
    part.source.fault(
      'value-form',
      path,
      `${written.raw.name}：日期不存在或止日不晚于起日`,
      `${written.raw.name}: impossible dates`,
    )
  }
  const base = formula(raw.formula, [...path, 'formula'])
  const expr = base && guarded(request, raw, base, path)
  if (!expr) return undefined
  const say = raw.say ?? written.raw.say
  const reading = raw.reading ?? written.raw.reading
  const when = raw.when ?? written.raw.when
  const source =
    when === undefined ? raw.formula : `若 ${when} 则 ${raw.formula} 否则 ${raw.unless ?? written.raw.unless ?? '0'}`
  const marks = { ref, ...(say && { say }), ...(reading && { reading }) }
  const marked: Expr = { ...expr, origin: { source: expr.origin?.source ?? source, ...marks } }
  return { from, until, expr: marked, source, ...marks }
}

/** Applicability and exceptions around the base formula. */
function guarded(request: LayerRequest, raw: RawVersion, base: Expr, path: Path): Expr | undefined {
  const { written, formula, draft } = request
  const core = withExceptions(request, raw.exceptions ?? written.raw.exceptions ?? [], base, path)
  const condition = raw.when ?? written.raw.when
  if (condition === undefined || !core) return core
  const test = formula(condition, [...path, 'when'], true)
  const nothing = draft.declared === 'flag' ? '否' : '0'
  const unless = formula(raw.unless ?? written.raw.unless ?? nothing, [...path, 'unless'])
  if (!test || !unless) return undefined
  const [then, otherwise] = unify(core, unless, base.span)
  return { op: 'if', test, then, otherwise, type: then.type, span: base.span }
}

function withExceptions(
  { written, building, formula }: LayerRequest,
  exceptions: NonNullable<RawVersion['exceptions']>,
  base: Expr,
  path: Path,
): Expr | undefined {
  if (exceptions.length === 0) return base
  const cases = exceptions.map((one, at) => {
    requireDocument(written.part, building, one.ref, [...path, 'exceptions', at, 'ref'])
    const when = formula(one.if, [...path, 'exceptions', at, 'if'], true)
    const then = formula(one.then, [...path, 'exceptions', at, 'then'])
    return when && then && { level: one.level, when, then, ref: one.ref }
  })
  const read = cases.filter((one) => one !== undefined)
  if (read.length < cases.length) return undefined
  // exact amounts may come with different fractions: all are brought to one
  const [first, ...thens] = unifyAll([base, ...read.map((one) => one.then)], base.span) as [Expr, ...Expr[]]
  return {
    op: 'exceptions',
    base: first,
    cases: read.map((one, at) => ({ ...one, then: thens[at] as Expr })),
    type: first.type,
    span: base.span,
  }
}
