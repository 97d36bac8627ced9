import type { FieldSet } from './fields.ts'

/** Facts of the case itself: what the officer asks for, and what was known when. */
export const CASE_SETS: readonly FieldSet[] = [
  {
    word: 'set.asked',
    fields: [
      {
        kind: 'group',
        path: 'choices.gradualExit',
        word: 'choices.gradualExit',
        hint: true,
        fields: [
          { kind: 'month', path: 'from', word: 'from' },
          { kind: 'count', path: 'months', word: 'choices.months' },
        ],
      },
      { kind: 'day', path: 'known', word: 'known', hint: true },
    ],
  },
]
