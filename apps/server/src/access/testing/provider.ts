import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Claims = Record<string, unknown>

/** What the token is signed with; none: not at all. */
export type Signed = 'RS256' | 'ES256' | 'none' | 'by another key'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * A little provider of identities on this machine, over real HTTP: discovery, keys, and a code for a token. What it
 * says of somebody can be bent before it is signed, to see that it is not believed.
 */
export async function openProvider(client: string, secret: string) {
  const keys = {
    RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    other: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  }
  const codes = new Map<string, { nonce: string; challenge: string; claims: Claims; signed: Signed }>()
  let issuer = ''
  const server = createServer((request, response): void => {
    const json = (value: object, status = 200) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (request.url === '/.well-known/openid-configuration') {
      json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'ES256'],
        code_challenge_methods_supported: ['S256'],
      })
      return
    }
    if (request.url === '/keys') {
      const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: 'jwk' }), kid, alg: kid, use: 'sig' })
      json({ keys: [jwk(keys.RS256.publicKey, 'RS256'), jwk(keys.ES256.publicKey, 'ES256')] })
      return
    }
    let body = ''
    request.on('data', (piece) => {
      body += String(piece)
    })
    request.on('end', () => {
      const sent = new URLSearchParams(body)
      const code = codes.get(sent.get('code') ?? '')
      codes.delete(sent.get('code') ?? '')
      const challenge = createHash('sha256')
        .update(sent.get('code_verifier') ?? '')
        .digest('base64url')
      const known = sent.get('client_id') === client && sent.get('client_secret') === secret
      if (!known || code === undefined || code.challenge !== challenge) return json({ error: 'invalid_grant' }, 400)
      const now = Math.floor(Date.now() / 1000)
      const claims = { iss: issuer, aud: client, iat: now, exp: now + 300, nonce: code.nonce, ...code.claims }
      return json({ access_token: 'a', token_type: 'Bearer', id_token: token(claims, code.signed) })
    })
  })

  function token(claims: Claims, signed: Signed): string {
    const alg = signed === 'by another key' ? 'RS256' : signed
    const text = `${part({ alg, typ: 'JWT', ...(alg === 'none' ? {} : { kid: alg }) })}.${part(claims)}`
    if (alg === 'none') return `${text}.`
    const key = signed === 'by another key' ? keys.other : keys[alg]
    const options = alg === 'ES256' ? { key: key.privateKey, dsaEncoding: 'ieee-p1363' as const } : key.privateKey
    return `${text}.${sign('sha256', Buffer.from(text), options).toString('base64url')}`
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    /** Somebody signs in there: the search part that their browser brings back. */
    vouch(address: string, claims: Claims, signed: Signed = 'RS256'): URLSearchParams {
      const asked = new URL(address).searchParams
      const code = `code-${codes.size}-${Math.random()}`
      const [nonce, challenge] = [asked.get('nonce') ?? '', asked.get('code_challenge') ?? '']
      codes.set(code, { nonce, challenge, claims, signed })
      return new URLSearchParams({ code, state: asked.get('state') ?? '' })
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
