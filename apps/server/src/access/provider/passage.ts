import { createHash, randomBytes } from 'node:crypto'
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { type Platform, runCommand } from '../../platform/command/index.ts'
import { faultFields } from '../../platform/log.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { newSession } from '../../platform/signIn/index.ts'
import { enterByProvider } from '../commands/enterByProvider.ts'
import { linkOwnProvider } from '../commands/linkProvider.ts'
import { refuse } from '../problems.ts'
import { selfOf } from '../signIn/stage.ts'
import { findLink, insertAttempt, takeAttempt } from '../sql/providers.ts'
import { configurationOf, type Provider } from './settings.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest()

/** Sends somebody to the provider: the address to go to, and what their browser keeps meanwhile. */
export async function setOut(
  platform: Platform,
  provider: Provider,
  { county, linksAccount }: { county: string; linksAccount: string | null },
): Promise<{ address: string; browser: string }> {
  const configuration = await reach(platform, () => configurationOf(provider))
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  const browser = randomBytes(32).toString('base64url')
  const hashes = { stateHash: hashOf(state), browserHash: hashOf(browser) }
  await inScope(platform.db, scopeOf(systemActor(county)), (tx) =>
    insertAttempt(tx, { county, ...hashes, nonce, verifier, linksAccount, at: platform.clock.now() }),
  )
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: provider.redirect,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, browser }
}

/** What came back: the search part of the address, and what the browser kept. */
export interface CameBack {
  readonly county: string
  readonly browser: string
  readonly search: URLSearchParams
  readonly requestId: string
}

/**
 * Whoever comes back, once, in the same browser, within ten minutes, with a token that the provider signed for us and
 * for this very attempt. Gives the token of a new session; nothing when an account was linked.
 */
export async function comeBack(platform: Platform, provider: Provider, back: CameBack): Promise<string | undefined> {
  const { county, browser, search, requestId } = back
  const state = search.get('state') ?? ''
  const now = platform.clock.now()
  const attempt = await inScope(platform.db, scopeOf(systemActor(county)), (tx) =>
    takeAttempt(tx, { county, stateHash: hashOf(state), browserHash: hashOf(browser), now }),
  )
  if (!attempt) throw refuse('access.provider-refused')
  const { subject, secondFactor } = await redeem(platform, provider, { search, state, ...attempt })
  const { issuer } = provider
  if (attempt.linksAccount !== null) {
    const actor = selfOf({ county, account: attempt.linksAccount })
    await runCommand(platform, linkOwnProvider, { actor, requestId }, { issuer, subject })
    return undefined
  }
  const link = await inScope(platform.db, scopeOf(systemActor(county)), (tx) =>
    findLink(tx, county, { issuer, subject }),
  )
  const { token, hash } = newSession()
  const actor = link ? selfOf({ county, account: link.account }) : { ...systemActor(county), post: 'not signed in' }
  // whom an administrator linked has not shown yet that the account and the provider's user are one person
  const proven = secondFactor && link?.by === link?.account
  const sent = { account: link?.account, secondFactor: proven, tokenHash: hash }
  await runCommand(platform, enterByProvider, { actor, requestId }, sent)
  return token
}

/** Redeems the code. Everything that does not fit is one refusal for the browser; the log has the kind of fault. */
async function redeem(
  platform: Platform,
  provider: Provider,
  { search, state, nonce, verifier }: { search: URLSearchParams; state: string; nonce: string; verifier: string },
): Promise<{ subject: string; secondFactor: boolean }> {
  const configuration = await reach(platform, () => configurationOf(provider))
  const address = new URL(provider.redirect)
  address.search = search.toString()
  try {
    const tokens = await authorizationCodeGrant(configuration, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) throw new TypeError('no token of identity')
    const { sub, acr, amr } = claims
    const said = [acr, ...(Array.isArray(amr) ? amr : [])]
    return {
      subject: sub,
      secondFactor: said.some((word) => typeof word === 'string' && provider.secondFactor.has(word)),
    }
  } catch (error) {
    platform.log('warn', 'provider-refused', faultFields(error))
    throw refuse('access.provider-refused')
  }
}

async function reach<T>(platform: Platform, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    platform.log('error', 'provider-out-of-reach', faultFields(error))
    throw refuse('access.provider-out-of-reach')
  }
}
