import { parseDay } from '@doudi/domain'
import type { ClauseRef, Expr, Type } from '../language/ast.ts'
import { checkFormula } from '../language/check.ts'
import { requireWhole } from '../language/checkNumbers.ts'
import { parseFormula } from '../language/parser.ts'
import { FormulaError } from '../language/problem.ts'
import type { Scope } from '../language/scope.ts'
import { FLAG, sameKind } from '../language/types.ts'
import { adopt, unify, wrongUnit } from '../language/unify.ts'
import type { Building, Part, Written } from './building.ts'
import { gapsBetween, overlaps } from './dates.ts'
import type { Layer, Version, WarningShape } from './pack.ts'
import type { RawVersion } from './raw.ts'

type Path = readonly (string | number)[]

/** Parses and checks one formula of a pack; a fault is noted with file, line and what the formula says there. */
export function readFormula(asked: {
  source: string
  path: Path
  part: Part
  entity: string
  wanted: Type
  exact: boolean
  scope: Scope
}): Expr | undefined {
  const { source, path, part, wanted } = asked
  try {
    const expr = adopt(checkFormula(parseFormula(source), asked.scope, asked.entity, wanted), wanted)
    const whole = { from: 0, until: source.length }
    if (!sameKind(expr.type, wanted)) throw wrongUnit(wanted, expr.type, whole)
    if (!asked.exact) requireWhole(expr, wanted, whole)
    return { ...expr, span: whole, origin: { source } }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    const place = source.slice(error.span.from, error.span.until)
    part.source.fault(error.fault, path, `${error.message}${place ? `（在「${place}」处）` : ''}`, error.english)
    return undefined
  }
}

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
  checkMode(request, path)
  const rawVersions: RawVersion[] = raw.versions ?? [{ formula: raw.formula ?? '未决「没有公式」' }]
  if (!raw.versions && raw.formula === undefined)
    part.source.fault('shape', path, `${raw.name}：没有公式`, `${raw.name} has no formula`)
  const versions = rawVersions
    .map((version, at) => readVersion(request, version, raw.versions ? [...path, 'versions', at] : path))
    .filter((version) => version !== undefined)
    .sort((a, b) => a.from - b.from)
  if (overlaps(versions))
    part.source.fault('dates-overlap', path, `${raw.name}：两个版本的日期重叠`, `${raw.name}: versions overlap`)
  const uncovered = request.upper.length === 0 && raw.otherwise === undefined ? gapsBetween(versions)[0] : undefined
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

/** A lower rule must say how it touches an upper one; a narrowing one needs the clause that leaves the matter to the place. */
function checkMode({ written, upper, draft, building }: LayerRequest, path: Path): void {
  const { raw, part } = written
  for (const ref of [raw.ref, raw.allowedBy].filter((one) => one !== undefined))
    checkDocument(part, building, ref, path)
  if (upper.length === 0) return
  if (!raw.mode) {
    part.source.fault(
      'mode-missing',
      path,
      `${raw.name}：上级已有此项，须写明 替代、补充 或 并存（mode）`,
      `${raw.name} touches an upper rule and must say how`,
    )
    return
  }
  if (draft.declared !== 'flag') {
    if (raw.mode !== '替代')
      part.source.fault('mode-missing', path, `${raw.name}：取值只能 替代`, `${raw.name}: a value can only replace`)
    return
  }
  if (raw.mode !== '替代') return
  const left = upper.flatMap((other) =>
    Array.isArray(other.raw.leaves) ? other.raw.leaves : other.raw.leaves ? [other.raw.leaves] : [],
  )
  const allowed =
    raw.allowedBy && left.some((ref) => ref.doc === raw.allowedBy?.doc && ref.clause === raw.allowedBy.clause)
  if (!allowed) {
    part.source.fault(
      'narrowing',
      path,
      `${raw.name}：替代上级规则须由上级条文授权（allowedBy 与上级的 leaves 一致）`,
      `${raw.name}: only a clause that leaves the matter to the place lets a lower rule replace an upper one`,
    )
  }
}

function checkDocument(part: Part, building: Building, ref: ClauseRef, path: Path): void {
  if (!building.documents.has(ref.doc))
    part.source.fault('document-unknown', path, `没有登记文件 ${ref.doc}`, `unknown document ${ref.doc}`)
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
  checkDocument(part, building, ref, path)
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
  const base = formula(raw.formula, written.raw.versions ? [...path, 'formula'] : [...path, 'formula'])
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
function guarded({ written, formula, draft }: LayerRequest, raw: RawVersion, base: Expr, path: Path): Expr | undefined {
  const exceptions = raw.exceptions ?? written.raw.exceptions ?? []
  const cases = exceptions.map((one, at) => {
    const when = formula(one.if, [...path, 'exceptions', at, 'if'], true)
    const then = formula(one.then, [...path, 'exceptions', at, 'then'])
    return when && then && { level: one.level, when, then: unify(base, then, base.span)[1], ref: one.ref }
  })
  if (cases.some((one) => !one)) return undefined
  const core: Expr =
    cases.length === 0 ? base : { op: 'exceptions', base, cases: cases as never, type: base.type, span: base.span }
  const condition = raw.when ?? written.raw.when
  if (condition === undefined) return core
  const test = formula(condition, [...path, 'when'], true)
  const unless = formula(raw.unless ?? written.raw.unless ?? (draft.declared === 'flag' ? '否' : '0'), [
    ...path,
    'unless',
  ])
  if (!test || !unless) return undefined
  const [then, otherwise] = unify(core, unless, base.span)
  return {
    op: 'if',
    test: test ?? { op: 'const', value: 1, type: FLAG, span: base.span },
    then,
    otherwise,
    type: then.type,
    span: base.span,
  }
}
