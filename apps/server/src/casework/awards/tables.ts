/** Tables of this room whose rows follow a household to the village in charge; each has `household_id` and `region`. */
export const AWARD_TABLES = [
  'casework.award_change',
  'casework.award_notice',
  'casework.award_hold',
  'casework.award_owed',
  'casework.award_review',
  'casework.death_report',
] as const
