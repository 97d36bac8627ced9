import { sealedJson } from '../sealed.ts'

/** Who, where exactly, what, and who reports. */
export const TOLD_EMERGENCY = sealedJson('emergency', 'told_sealed', 'emergency-told')
/** What was found, given or agreed at a step. */
export const EMERGENCY_SAID = sealedJson('emergency_step', 'said_sealed', 'emergency-step')
/** What is left to do. */
export const TASK_WORDS = sealedJson('emergency_task', 'words_sealed', 'emergency-task')

export const EMERGENCY_SEALED = [TOLD_EMERGENCY, EMERGENCY_SAID, TASK_WORDS].map(({ declared }) => declared)
