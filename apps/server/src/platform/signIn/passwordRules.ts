import { COMMON_PASSWORDS } from './commonPasswords.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type SignInFault, type SignInFaultCode, signInFault } from './fault.ts'

/** A name shorter than this would forbid passwords by chance. */
const SHORTEST_NAME = 3
const FEW_CHARACTERS = 3

/** The one form in which a password is measured, hashed and compared, whatever the keyboard made of it: Unicode NFKC. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC')
}

/**
 * What speaks against a new password; all of it, so that nobody has to guess twice. Length and a list of known passwords
 * instead of rules about signs and digits: NIST SP 800-63B §5.1.1.2; complexity and exchange stay with the bureau's own
 * order where GB/T 22239-2019 §8.1.4.1 a) is applied.
 */
export function passwordFaults(password: string, account: string): SignInFault[] {
  const written = normalisePassword(password)
  const lower = written.toLowerCase()
  const length = [...written].length
  const found: readonly [boolean, SignInFaultCode][] = [
    [length < SHORTEST_PASSWORD, 'sign-in.password-too-short'],
    [length > LONGEST_PASSWORD, 'sign-in.password-too-long'],
    [holdsName(lower, normalisePassword(account).toLowerCase()), 'sign-in.password-holds-account'],
    [COMMON_PASSWORDS.has(lower.trim()), 'sign-in.password-common'],
    [isMonotonous(lower), 'sign-in.password-monotonous'],
  ]
  return found.filter(([holds]) => holds).map(([, code]) => signInFault(code))
}

function holdsName(password: string, name: string): boolean {
  if ([...name].length < SHORTEST_NAME) return password === name
  return password.includes(name) || password.includes([...name].reverse().join(''))
}

/** 1111111111, abababab, 0123456789, 9876543210, abcdefghij. */
function isMonotonous(password: string): boolean {
  const signs = [...password]
  if (signs.length > 0 && new Set(signs).size <= FEW_CHARACTERS) return true
  const steps = signs.slice(1).map((sign, at) => stepBetween(signs[at] ?? '', sign))
  return steps.length > 0 && (steps.every((step) => step === 1) || steps.every((step) => step === -1))
}

function stepBetween(before: string, after: string): number {
  if (before === '9' && after === '0') return 1
  if (before === '0' && after === '9') return -1
  return (after.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)
}
