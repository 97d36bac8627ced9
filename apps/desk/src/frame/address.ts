/** Filters live in the address as plain words: `?q=低保&page=2`, never as quoted JSON. */
export function readAddress(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeAddress(search: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') query.set(key, String(value))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Only the filters a page knows, so that a stray one in a link does no harm. */
export function keepKeys<K extends string>(...keys: readonly K[]) {
  return (search: Record<string, unknown>): { [key in K]?: string | undefined } => {
    const kept: { [key in K]?: string | undefined } = {}
    for (const key of keys) if (typeof search[key] === 'string') kept[key] = search[key]
    return kept
  }
}
