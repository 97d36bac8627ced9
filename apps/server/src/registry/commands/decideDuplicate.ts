import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { because, id } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { decidePair, pairOf } from '../sql/duplicates.ts'

/** Says whether two rows that look alike are one person. It is remembered, and the pair is not asked again. */
export const decideDuplicate = defineCommand({
  name: 'registry.decide-duplicate',
  permission: 'registry.review-duplicates',
  input: z.strictObject({ person: id(), other: id(), decision: z.enum(['same', 'different']), because: because() }),
  output: z.strictObject({ person: z.string(), other: z.string(), decision: z.string() }),
  async run({ tx, county, now, actor }, { person, other, decision, because }) {
    const pair = pairOf(person, other)
    const came = await decidePair(tx, county, pair, { decision, because, by: actor.user, at: now })
    if (came === 'absent') throw refusePlatform('platform.not-found')
    if (came === 'decidedBefore') throw refuse('registry.duplicate-decided')
    return { ...pair, decision }
  },
  audit: (_input, outcome) => outcome,
})
