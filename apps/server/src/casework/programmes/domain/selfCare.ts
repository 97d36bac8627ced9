/** The six questions (特困人员认定办法 21): whether somebody manages alone. */
export const SELF_CARE_ITEMS = ['eating', 'dressing', 'transferring', 'toileting', 'walking', 'bathing'] as const
export type SelfCareItem = (typeof SELF_CARE_ITEMS)[number]
export type SelfCareAnswers = Readonly<Record<SelfCareItem, boolean>>
export type SelfCareClass = 'able' | 'partly' | 'fully'

const MOST_OF_PARTLY = 3

/** None failed: able; one to three: partly dependent; four and more: fully dependent (特困人员认定办法 22). */
export function classOf(answers: SelfCareAnswers): SelfCareClass {
  const failed = SELF_CARE_ITEMS.filter((item) => !answers[item]).length
  if (failed === 0) return 'able'
  return failed <= MOST_OF_PARTLY ? 'partly' : 'fully'
}
