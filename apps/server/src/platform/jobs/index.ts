export {
  defineLongReaction,
  defineReaction,
  type LongReactionContext,
  type Reaction,
  type ReactionContext,
} from './defineReaction.ts'
export { defineTimedJob, type TimedJob } from './defineTimedJob.ts'
export { type JobQueue, openQueue } from './queue.ts'
export { settle } from './settle.ts'
export { startWorkers } from './workers.ts'
