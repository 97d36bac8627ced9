/** How much of the invented county is loaded: nothing, the families written by hand, a tenth of a county, or all of it. */
export const SIZES = ['none', 'cast', 'tenth', 'full'] as const
export type Size = (typeof SIZES)[number]

/** Households made for the demo township and for the other thirty-one, beside those written by hand. */
export const HOUSEHOLDS: Readonly<Record<Size, { readonly township: number; readonly county: number }>> = {
  none: { township: 0, county: 0 },
  cast: { township: 0, county: 0 },
  tenth: { township: 560, county: 14_280 },
  full: { township: 5_600, county: 142_800 },
}

/** What `DOUDI_SONGLIN` asks for; a tenth when it asks for nothing, and undefined for a word that means nothing. */
export function readSize(text: string | undefined): Size | undefined {
  if (text === undefined || text === '') return 'tenth'
  return SIZES.find((size) => size === text)
}
