/** What is left of a household's sum for those who survive one of them, each an equal part: whole fen, rounded in their favour. */
export function shareOfSurvivors(sumFen: number, survivors: number): number {
  return Math.ceil((sumFen * survivors) / (survivors + 1))
}
