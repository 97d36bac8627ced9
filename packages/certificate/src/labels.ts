const STEMS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']

/** What the member at a place is called where nobody's name may stand: 甲, 乙 … 癸, 甲2, 乙2 … */
export function labelOf(at: number): string {
  const round = Math.floor(at / STEMS.length)
  return `${STEMS[at % STEMS.length]}${round === 0 ? '' : round + 1}`
}
