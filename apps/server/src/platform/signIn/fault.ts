/** Why a sign-in, or a step of it, does not go on. */
export interface SignInFault {
  readonly code: SignInFaultCode
  readonly zh: string
  readonly en: string
}

export type SignInFaultCode = keyof typeof WORDS

export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200

const WORDS = {
  'sign-in.password-too-short': [
    `密码太短，至少要 ${SHORTEST_PASSWORD} 个字符。`,
    `The password is too short: at least ${SHORTEST_PASSWORD} characters.`,
  ],
  'sign-in.password-too-long': [
    `密码太长，最多 ${LONGEST_PASSWORD} 个字符。`,
    `The password is too long: at most ${LONGEST_PASSWORD} characters.`,
  ],
  'sign-in.password-holds-account': [
    '密码里不能有账号名，正写倒写都不行。',
    'The password may not hold the account name, forwards or backwards.',
  ],
  'sign-in.password-common': [
    '这是很多人都在用的密码，最先被试出来，请换一个。',
    'Many people use this password and it is tried first: choose another.',
  ],
  'sign-in.password-monotonous': [
    '密码只是几个字符的重复或连续的一串，请换一个。',
    'The password only repeats a few characters or counts along: choose another.',
  ],
  'sign-in.code-wrong': [
    '动态口令不对或已过时，请看手机上最新的六位数字；若总是不对，请核对手机时间。',
    'The code is wrong or too old: enter the six digits shown now. If it never fits, check the clock of the phone.',
  ],
  'sign-in.code-used': [
    '这个动态口令已经用过，请等下一个（最多 30 秒）。',
    'This code was used already: wait for the next one, at most 30 seconds.',
  ],
} as const

/** Every code, for documents and tests. */
export const SIGN_IN_FAULT_CODES = Object.keys(WORDS) as SignInFaultCode[]

export function signInFault(code: SignInFaultCode): SignInFault {
  const [zh, en] = WORDS[code]
  return { code, zh, en }
}
