const DIGITS = '〇一二三四五六七八九'
const COLLATOR = new Intl.Collator('zh-CN', { numeric: true })

/** 第二条 before 第十条 before 第十一条, and 4.1.2 before 4.1.10: the order in which a document is read. */
export function compareClauses(a: string, b: string): number {
  return COLLATOR.compare(withFigures(a), withFigures(b))
}

function withFigures(clause: string): string {
  return clause.replaceAll(/[〇零一二三四五六七八九十百]+/g, (words) => String(readChinese(words)))
}

/** Numbers up to 999, as clauses are numbered. */
function readChinese(words: string): number {
  let sum = 0
  let digit = 0
  for (const word of words.replaceAll('零', '〇')) {
    if (word === '十' || word === '百') {
      sum += (digit || 1) * (word === '十' ? 10 : 100)
      digit = 0
    } else digit = digit * 10 + DIGITS.indexOf(word)
  }
  return sum + digit
}
