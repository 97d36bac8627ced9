/** Words of a list that server and screen share, as entries of a catalogue: `complaint.kind.fraud`. */
export function choiceWords<Name extends string>(
  list: Name,
  words: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
  side: 'zh' | 'en',
): { readonly [key in `${Name}.${string}`]: string } {
  const entries = Object.entries(words).map(([code, one]) => [`${list}.${code}`, one[side]])
  return Object.fromEntries(entries)
}
