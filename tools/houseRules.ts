/** A file as the checks see it. */
export interface HouseFile {
  readonly path: string
  readonly text: string
}

/** Where a rule is broken, and which. */
export interface HouseFault {
  readonly path: string
  readonly line: number
  readonly fault: string
}

const LONGEST_FILE = 300
const SOURCE = /\.(ts|tsx|mts|mjs)$/
const TEST = /\.(test|spec)\.tsx?$/
const GENERATED = /(^|\/)generated\//
// Escaped so that this very file does not contain what it forbids.
const MACHINE_PATH =
  /(?<![\w.:/-])\/(?:work\/(?:wt|main|shared|\.)|root\/|home\/[a-z_][\w-]*\/|Users\/\w+\/)|\b[A-Z]:\\Users\\/
const REGISTRY_HOST =
  /\b(?:registry\.(?:npmjs|yarnpkg)\.|registry\.npmmirror\.|npmmirror\.com|npm\.taobao|pypi\.org\/simple|art[i]factory|verd[a]ccio)/i
const UNFINISHED_TEST = /\.(?:skip|only|todo|skipIf|runIf)(?:\.\w+)*\s*\(|\b(?:xit|xtest|xdescribe|fit|fdescribe)\s*\(/
const SLICE_IMPORT = /\bfrom\s+['"]((?:\.\.?\/)+[^'"]+)['"]/g
const SLICE = /^apps\/server\/src\/([^/]+)\//

/** Every place where a tracked file breaks a rule of the house. */
export function findHouseFaults(files: readonly HouseFile[]): HouseFault[] {
  return [...files.flatMap(checkFile), ...findSliceCycles(files)]
}

function checkFile(file: HouseFile): HouseFault[] {
  const { path, text } = file
  const faults: HouseFault[] = []
  const lines = text.split('\n')
  const length = text.endsWith('\n') ? lines.length - 1 : lines.length
  if (SOURCE.test(path) && !TEST.test(path) && !GENERATED.test(path) && length > LONGEST_FILE) {
    faults.push({ path, line: length, fault: `${length} lines; a file ends at ${LONGEST_FILE}: it holds two ideas` })
  }
  lines.forEach((content, index) => {
    const report = (fault: string) => faults.push({ path, line: index + 1, fault })
    if (MACHINE_PATH.test(content)) report("a path of somebody's machine")
    if (REGISTRY_HOST.test(content)) report('the name of a package registry')
    if (TEST.test(path) && UNFINISHED_TEST.test(content)) report('a test that does not run, or lets others not run')
  })
  return faults
}

/**
 * Slices form no import cycle, not even through different files: then neither could be understood, or moved to
 * another machine, without the other. Platform is everyone's floor and is left out.
 */
function findSliceCycles(files: readonly HouseFile[]): HouseFault[] {
  const needs = new Map<string, Map<string, string>>()
  for (const { path, text } of files) {
    const slice = SLICE.exec(path)?.[1]
    if (slice === undefined || TEST.test(path)) continue
    for (const [, target = ''] of text.matchAll(SLICE_IMPORT)) {
      const needed = SLICE.exec(new URL(target, `file:///${path}`).pathname.slice(1))?.[1]
      if (needed === undefined || needed === slice || needed === 'platform') continue
      const ofSlice = needs.get(slice) ?? new Map<string, string>()
      needs.set(slice, ofSlice.set(needed, path))
    }
  }
  return [...needs.keys()].flatMap((start) => {
    const cycle = findWayBack(start, start, needs, new Set())
    if (cycle === undefined || start !== [...cycle].sort()[0]) return []
    const path = needs.get(start)?.get(cycle[1] ?? start) ?? start
    return [{ path, line: 1, fault: `slices in a circle: ${[...cycle, start].join(' → ')}` }]
  })
}

function findWayBack(
  at: string,
  start: string,
  needs: ReadonlyMap<string, ReadonlyMap<string, string>>,
  seen: Set<string>,
): string[] | undefined {
  for (const next of needs.get(at)?.keys() ?? []) {
    if (next === start) return [at]
    if (seen.has(next)) continue
    seen.add(next)
    const rest = findWayBack(next, start, needs, seen)
    if (rest !== undefined) return [at, ...rest]
  }
  return undefined
}
