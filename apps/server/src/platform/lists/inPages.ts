/** Streams the rows of a list that is read page by page: each page begins after the last row of the one before. */
export async function* inPages<Row>(
  most: number,
  read: (after: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let last: Row | undefined
  for (;;) {
    const page = await read(last)
    yield* page
    if (page.length < most) return
    last = page.at(-1)
  }
}

/** The rows in groups of at most so many, for work that is done better together. */
export async function* inGroups<Row>(rows: AsyncIterable<Row>, most: number): AsyncGenerator<Row[]> {
  let group: Row[] = []
  for await (const row of rows) {
    group.push(row)
    if (group.length < most) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
