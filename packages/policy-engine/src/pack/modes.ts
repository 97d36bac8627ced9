import type { Building, Written } from './building.ts'
import { requireDocument } from './documents.ts'
import type { PlacePath } from './source.ts'

interface Touching {
  readonly written: Written
  /** What upper packs say of the same name. */
  readonly upper: readonly Written[]
  readonly isRule: boolean
  readonly building: Building
}

/** A lower rule must say how it touches an upper one; a narrowing one needs the clause that leaves the matter to the place. */
export function checkMode({ written, upper, isRule, building }: Touching, path: PlacePath): void {
  const { raw, part } = written
  const leaves = leavesOf(written)
  for (const ref of [raw.ref, raw.allowedBy, ...leaves]) if (ref) requireDocument(part, building, ref, path)
  if (upper.length === 0) {
    if (raw.mode)
      part.source.fault(
        'unknown-name',
        path,
        `${raw.name}：上级没有此项，不能 ${raw.mode}`,
        `${raw.name}: there is nothing above to touch`,
      )
    return
  }
  if (!raw.mode) {
    part.source.fault(
      'mode-missing',
      path,
      `${raw.name}：上级已有此项，须写明 替代、补充 或 并存（mode）`,
      `${raw.name} touches an upper rule and must say how`,
    )
    return
  }
  if (!isRule) {
    if (raw.mode !== '替代')
      part.source.fault('mode-missing', path, `${raw.name}：取值只能 替代`, `${raw.name}: a value can only replace`)
    return
  }
  if (raw.mode === '替代' && !isAllowed(written, upper)) {
    part.source.fault(
      'narrowing',
      path,
      `${raw.name}：替代上级规则须由上级条文授权（allowedBy 与上级的 leaves 一致）`,
      `${raw.name}: only a clause that leaves the matter to the place lets a lower rule replace an upper one`,
    )
  }
}

function isAllowed({ raw: { allowedBy } }: Written, upper: readonly Written[]): boolean {
  if (!allowedBy) return false
  return upper.flatMap(leavesOf).some((ref) => ref.doc === allowedBy.doc && ref.clause === allowedBy.clause)
}

function leavesOf({ raw: { leaves } }: Written) {
  if (!leaves) return []
  return Array.isArray(leaves) ? leaves : [leaves]
}
