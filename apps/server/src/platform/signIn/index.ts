export { DORMANT_AFTER_DAYS, isDormant, isSightDue, SESSION_LIMITS, sessionState } from './expiry.ts'
export { SIGN_IN_FAULT_CODES } from './fault.ts'
export { GateIsFull, makeGate } from './gate.ts'
export { CURRENT_COST, hashPassword, verifyPassword } from './password.ts'
export { passwordFaults } from './passwordRules.ts'
export { csrfTokenOf, isCsrfToken, newSession, sessionHash } from './session.ts'
export {
  ACCOUNT_THROTTLE,
  ADDRESS_THROTTLE,
  countAttempt,
  type Failures,
  type ThrottlePolicy,
  waitMs,
} from './throttle.ts'
export { checkCode, codeOfStep, makeTotpSecret, stepAt, totpAddress } from './totp.ts'
