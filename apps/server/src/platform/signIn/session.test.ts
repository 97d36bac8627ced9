import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  csrfTokenOf,
  DORMANT_AFTER_DAYS,
  isCsrfToken,
  isDormant,
  isSightDue,
  newSession,
  SESSION_LIMITS,
  sessionHash,
  sessionState,
} from './index.ts'

const MINUTE = 60_000
const start = new Date('2026-11-21T08:00:00+08:00')
const after = (ms: number) => new Date(start.getTime() + ms)

describe('a session', () => {
  it('has a token of 256 random bits, of which only the hash is stored', () => {
    const sessions = Array.from({ length: 100 }, newSession)
    expect(new Set(sessions.map(({ token }) => token)).size).toBe(100)
    for (const { token, hash } of sessions) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(32)
      expect(hash).toEqual(createHash('sha256').update(token).digest())
      expect(sessionHash(token)).toEqual(hash)
    }
  })

  it('is not looked up by what was never a token', () => {
    const { token } = newSession()
    for (const bad of ['', 'x', `${token}A`, token.slice(1), `${token.slice(1)}'`, `${token.slice(1)}\n`]) {
      expect(sessionHash(bad)).toBeUndefined()
    }
  })

  it('ends after half an hour without a sight, to the millisecond', () => {
    const stateAt = (ms: number) => sessionState({ startedAt: start, lastSeenAt: after(MINUTE) }, after(MINUTE + ms))
    expect([0, SESSION_LIMITS.idleMs - 1, SESSION_LIMITS.idleMs].map(stateAt)).toEqual(['live', 'live', 'idle'])
  })

  it('ends after twelve hours however busy', () => {
    const busyAt = (ms: number) => sessionState({ startedAt: start, lastSeenAt: after(ms) }, after(ms))
    expect([SESSION_LIMITS.absoluteMs - 1, SESSION_LIMITS.absoluteMs].map(busyAt)).toEqual(['live', 'over'])
  })

  it('never comes back to life as time goes on', () => {
    const span = fc.nat(13 * 60 * MINUTE)
    fc.assert(
      fc.property(span, span, span, (seen, now, more) => {
        const times = { startedAt: start, lastSeenAt: after(seen) }
        return sessionState(times, after(now)) === 'live' || sessionState(times, after(now + more)) !== 'live'
      }),
    )
  })

  it('from the future is over, but a clock set back by seconds ends nobody’s work', () => {
    expect(sessionState({ startedAt: start, lastSeenAt: start }, after(-5000))).toBe('live')
    expect(sessionState({ startedAt: start, lastSeenAt: start }, after(-2 * MINUTE))).toBe('over')
  })

  it('has its last sight written once in a minute', () => {
    const times = { startedAt: start, lastSeenAt: start }
    expect([0, MINUTE - 1, MINUTE].map((ms) => isSightDue(times, after(ms)))).toEqual([false, false, true])
  })
})

describe('the word against forged writes', () => {
  const { token } = newSession()

  it('is good in its own session and in no other', () => {
    expect(isCsrfToken(token, csrfTokenOf(token))).toBe(true)
    expect(isCsrfToken(newSession().token, csrfTokenOf(token))).toBe(false)
  })

  it('is neither the token of the session nor its hash', () => {
    expect(csrfTokenOf(token)).not.toBe(token)
    expect(isCsrfToken(token, token)).toBe(false)
    expect(csrfTokenOf(token)).not.toBe(createHash('sha256').update(token).digest('base64url'))
  })

  it('is refused when missing, cut or changed', () => {
    const word = csrfTokenOf(token)
    for (const bad of [undefined, '', word.slice(1), `${word}A`, `${word.slice(0, -1)}!`]) {
      expect(isCsrfToken(token, bad)).toBe(false)
    }
  })
})

describe('an account', () => {
  it('is dormant after ninety days without use', () => {
    const day = 24 * 60 * MINUTE
    expect(isDormant(start, after(DORMANT_AFTER_DAYS * day - 1))).toBe(false)
    expect(isDormant(start, after(DORMANT_AFTER_DAYS * day))).toBe(true)
  })
})
