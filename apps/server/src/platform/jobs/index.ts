export {
  defineLongReaction,
  defineReaction,
  type Reaction,
} from './defineReaction.ts'
export { defineTimedJob, type TimedJob } from './defineTimedJob.ts'
export { type JobQueue, openQueue } from './queue.ts'
export { settle } from './settle.ts'
export { startWorkers } from './workers.ts'
