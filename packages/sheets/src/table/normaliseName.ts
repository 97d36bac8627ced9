/**
 * A column name without what officers add to it: blanks and line breaks inside (姓　名), the mark of a required
 * column (*姓名, 姓名（必填）), units in brackets (月补差（元）), full-width letters, colons.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕/g, '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase()
}
