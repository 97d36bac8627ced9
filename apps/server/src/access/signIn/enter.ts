import { type Platform, runCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { GateIsFull, makeGate, newSession, verifyPassword } from '../../platform/signIn/index.ts'
import { giveCode } from '../commands/giveCode.ts'
import { startSession } from '../commands/startSession.ts'
import { refuse } from '../problems.ts'
import { findAccountByName } from '../sql/accounts.ts'
import { countTrial } from './attempts.ts'
import { sessionOf } from './currentSession.ts'
import { type Session, selfOf } from './stage.ts'

/** How a request came: for the ledger and for the throttle. */
export interface From {
  readonly requestId: string
  readonly address: string
}

/**
 * Whoever knocks from outside: two passwords at once, twenty that wait, which is six seconds. A flood from a thousand
 * addresses, which no throttle by address can see, is told to come back; it takes neither memory nor the morning.
 */
const KNOCKING = makeGate({ atOnce: 2, mostWaiting: 20 })

/**
 * Name and password. The attempt is counted first; the password is looked at outside of any transaction, for an
 * account that does not exist just as long; the session, or the refusal, is a command with its entry in the ledger.
 */
export async function enter(
  platform: Platform,
  { county, name, password }: { county: string; name: string; password: string },
  { requestId, address }: From,
): Promise<Session> {
  const typed = name.trim().toLowerCase()
  // before anything is read or counted: whoever is sent away was not tried
  const { takeBack, found, right, rehash } = await KNOCKING.pass(async () => {
    const takeBack = await countTrial(platform, { county, name: typed, address })
    const found = await inScope(platform.db, scopeOf(systemActor(county)), (tx) => findAccountByName(tx, county, typed))
    return { takeBack, found, ...(await verifyPassword(password, found?.stored)) }
  }).catch((error: unknown) => {
    throw error instanceof GateIsFull ? refuse('access.sign-in-busy') : error
  })
  const { token, hash } = newSession()
  const actor = found ? selfOf({ county, account: found.id }) : { ...systemActor(county), post: 'not signed in' }
  const sent = { account: found?.id, right, tokenHash: hash, ...(rehash ? { rehash: password } : {}) }
  await runCommand(platform, startSession, { actor, requestId }, sent)
  const session = await begun(platform, { county, token })
  // whoever knows the password must not thereby guess codes without end
  await takeBack(session.confirmedAt === null ? 'all' : 'this')
  return session
}

/** The six digits. A wrong code counts as a wrong password does, against the same account. */
export async function enterCode(
  platform: Platform,
  { county, account, name, id, startedAt }: Session,
  code: string,
  { requestId, address }: From,
): Promise<Session> {
  const takeBack = await countTrial(platform, { county, name, address })
  const { token, hash } = newSession()
  await runCommand(
    platform,
    giveCode,
    { actor: selfOf({ county, account }), requestId },
    { session: id, startedAt, code, tokenHash: hash },
  )
  await takeBack('all')
  return begun(platform, { county, token })
}

async function begun(platform: Platform, ticket: { county: string; token: string }): Promise<Session> {
  const session = await sessionOf(platform, ticket)
  if (session === undefined) throw refusePlatform('platform.sign-in-needed')
  return session
}
