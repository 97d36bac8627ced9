/** A village of the county as the regions have it. */
export interface NamedVillage {
  readonly code: string
  readonly village: string
  readonly township: string
}

const OFFICES = /(?:村民委员会|居民委员会|村委会|居委会|街道办事处|社区|街道|镇|乡|村)$/

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')
const short = (name: string) => plain(name).replace(OFFICES, '')

/**
 * Finds villages as rolls write them: the code, or township and village by name, with or without 镇, 村, 社区. A short
 * name that two villages of a township share names neither.
 */
export function villageFinder(
  villages: readonly NamedVillage[],
): (township: string, village: string) => string | undefined {
  const codes = new Set(villages.map(({ code }) => code))
  const full = new Map(villages.map((one) => [`${plain(one.township)}/${plain(one.village)}`, one.code]))
  const shortened = new Map<string, string | undefined>()
  for (const one of villages) {
    const key = `${short(one.township)}/${short(one.village)}`
    shortened.set(key, shortened.has(key) ? undefined : one.code)
  }
  return (township, village) => {
    const written = plain(village)
    if (codes.has(written)) return written
    return full.get(`${plain(township)}/${written}`) ?? shortened.get(`${short(township)}/${short(village)}`)
  }
}
