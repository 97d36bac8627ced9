import { currentBelow, parseRegion, regionName } from '@doudi/domain'

const MOST = 30

/** Provinces, cities and counties whose name or code has the words; the shorter code first. */
export function findRegions(words: string): { code: string; name: string; path: string }[] {
  const wanted = words.trim()
  const found = allRegions().filter(
    ({ code, name }) => wanted === '' || name.includes(wanted) || code.startsWith(wanted),
  )
  return found.slice(0, MOST)
}

let regions: readonly { code: string; name: string; path: string }[] | undefined

function allRegions() {
  regions ??= ([2, 4, 6] as const)
    .flatMap((digits) => currentBelow('', digits))
    .map(({ code, name }) => ({ code, name, path: pathOf(code, name) }))
  return regions
}

/** Province, city and county in one line; the table's own name where the code is no longer a region. */
function pathOf(code: string, name: string): string {
  const region = parseRegion(code)
  return region ? regionName(region) : name
}
