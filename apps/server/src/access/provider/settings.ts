import { readFile } from 'node:fs/promises'
import { allowInsecureRequests, type Configuration, discovery, enableNonRepudiationChecks } from 'openid-client'
import { isLoopback } from '../signIn/cookie.ts'

/** The provider of identities, as the environment names it. */
export interface Provider {
  readonly issuer: string
  readonly client: string
  readonly secretFile: string | undefined
  /** The address of `…/api/session/provider/return` as browsers reach it. */
  readonly redirect: string
  /** Words of `amr` or `acr` that count as our second factor; none unless configured. */
  readonly secondFactor: ReadonlySet<string>
  readonly name: string
}

const PATIENCE_SECONDS = 10

/** The provider; nothing unless issuer, client and redirect are all there. */
export function providerOf(env: NodeJS.ProcessEnv): Provider | undefined {
  const [issuer, client, redirect] = [env['DOUDI_OIDC_ISSUER'], env['DOUDI_OIDC_CLIENT'], env['DOUDI_OIDC_REDIRECT']]
  if (!issuer || !client || !redirect) return undefined
  const words = (env['DOUDI_OIDC_SECOND_FACTOR'] ?? '').split(',').map((word) => word.trim())
  return {
    issuer,
    client,
    redirect,
    secretFile: env['DOUDI_OIDC_SECRET_FILE'] || undefined,
    secondFactor: new Set(words.filter(Boolean)),
    name: env['DOUDI_OIDC_NAME'] || new URL(issuer).host,
  }
}

const known = new Map<string, Promise<Configuration>>()

/**
 * What the provider says of itself, read once. Signatures of its tokens are always checked, also where the connection
 * would vouch for them. Plain HTTP is spoken to this machine only.
 */
export function configurationOf({ issuer, client, secretFile }: Provider): Promise<Configuration> {
  const key = JSON.stringify([issuer, client])
  const found = known.get(key)
  if (found) return found
  const read = (async () => {
    const secret = secretFile === undefined ? undefined : (await readFile(secretFile, 'utf8')).trim()
    const address = new URL(issuer)
    const execute = [enableNonRepudiationChecks, ...(isLoopback(address.hostname) ? [allowInsecureRequests] : [])]
    return discovery(address, client, secret, undefined, { execute, timeout: PATIENCE_SECONDS })
  })()
  known.set(key, read)
  // a provider that did not answer is asked again
  read.catch(() => known.delete(key))
  return read
}
