import type { ApplicationAct, AppliedProgramme } from '@doudi/life'
import {
  FAMILIES,
  type Family,
  LIMIT_NAMES,
  LIMITS,
  type Limit,
  type LimitName,
  REFORM,
  type Variant,
} from './limits.ts'

export function familyOf(programme: AppliedProgramme): Family {
  const found = (Object.keys(FAMILIES) as Family[]).find((family) =>
    (FAMILIES[family].programmes as readonly AppliedProgramme[]).includes(programme),
  )
  if (found === undefined) throw new RangeError(programme)
  return found
}

/** Where the figure of a limit is looked for; absent ids: nowhere but with the county. */
export interface FigureAsked {
  readonly family: Family | 'every'
  readonly figure: string | undefined
}

/** Whether a limit is asked for by a programme when it begins on a day, and by which figure. Days are ISO. */
export function figureAsked(
  name: LimitName,
  programme: AppliedProgramme | null,
  day: string,
  variant: Variant = 'ordinary',
): FigureAsked | undefined {
  const { of }: Limit = LIMITS[name]
  if (of === 'every') return { family: 'every', figure: undefined }
  if (programme === null) return undefined
  const family = familyOf(programme)
  const asked = of[family]
  if (asked === undefined || day < (asked.from ?? '') || (asked.until !== undefined && day >= asked.until))
    return undefined
  const figure = variant === 'ordinary' ? asked.figure : asked.variants?.[variant]
  if (variant !== 'ordinary' && figure === undefined) return undefined
  return { family, figure }
}

/** The limits that an act begins for a programme, by the law of the day on which it happens. */
export function openedBy(
  act: ApplicationAct,
  { programme, notice }: { readonly programme: AppliedProgramme; readonly notice: boolean },
  day: string,
): LimitName[] {
  return LIMIT_NAMES.filter((name) => {
    const { opens }: Limit = LIMITS[name]
    if (!opens.includes(act) || figureAsked(name, programme, day) === undefined) return false
    // with a public notice the county decides after it, not after the first review
    return !(act === 'verify' && notice)
  })
}

/** Whether an act ends a limit that began on a day. */
export function isEndedBy(name: LimitName, act: ApplicationAct, startedOn: string): boolean {
  const { ends, endsBefore2021 }: Limit = LIMITS[name]
  return (startedOn < REFORM ? (endsBefore2021 ?? ends) : ends).includes(act)
}

/** Of a figure of the documents and one of the county the stricter: fewer days to do a thing, more days to let it hang. */
export function stricter(name: LimitName, national: number | undefined, local: number | undefined): number | undefined {
  if (national === undefined || local === undefined) return national ?? local
  return LIMITS[name].kind === 'atMost' ? Math.min(national, local) : Math.max(national, local)
}
