import { sealedJson } from '../sealed.ts'

/** About whom a letter is and what it asks; when it has left, word by word. */
export const ASKED = sealedJson('letter', 'asked_sealed', 'letter-asked')
/** The words of the answer. */
export const ANSWERED = sealedJson('letter', 'answer_sealed', 'letter-answer')
/** Why it is decided without the answer. */
export const WENT_ON = sealedJson('letter', 'went_on_because_sealed', 'letter-went-on')

export const ELSEWHERE_SEALED = [ASKED, ANSWERED, WENT_ON].map(({ declared }) => declared)

/** What stands in a letter. */
export interface Asked {
  readonly name: string
  /** In full, since another county must find the person by it; only in letters that have left or come in. */
  readonly number?: string | undefined
  readonly born?: string | undefined
  readonly words: string
}
