import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask, Refusal } from '../frame/server.ts'
import type { SessionView, SignedIn } from './wire.ts'

const SESSION = ['session'] as const
const READINGS = ['signed-in'] as const
const MINUTE = 60_000

/** Nobody has a token before signing in; the server asks for none there. */
const NO_TOKEN = { csrf: '' }

/** Who is signed in, asked again when the page is looked at again: a session may have ended meanwhile. */
export function useSession() {
  return useQuery({
    queryKey: SESSION,
    queryFn: ({ signal }) => ask<SessionView>('/api/session', { signal, signedIn: NO_TOKEN }),
    staleTime: MINUTE,
    refetchOnWindowFocus: true,
  })
}

/** Whoever is signed in, or nothing. */
export function useSignedIn(): SignedIn | undefined {
  const { data } = useSession()
  return data?.signedIn ? data : undefined
}

interface Write {
  readonly path: string
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
}

/** A write as whoever is signed in; what is shown is read anew afterwards. */
export function useWrite<T = unknown>() {
  const csrf = useSignedIn()?.csrf ?? ''
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method, body }: Write) => ask<T>(path, { method, body, signedIn: { csrf } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: READINGS }),
    onError: (error) => leaveIfSignedOut(error, () => void queries.invalidateQueries({ queryKey: SESSION })),
  })
}

/** A step of signing in, or of one's own account: its answer says how the session stands now. */
export function useSessionStep() {
  const csrf = useSignedIn()?.csrf ?? ''
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method, body }: Write) => ask<SessionView>(path, { method, body, signedIn: { csrf } }),
    onSuccess: (view) => {
      queries.setQueryData(SESSION, view)
      // what another saw, or the same person in another post, is not for this one
      return queries.resetQueries({ queryKey: READINGS })
    },
    onError: (error) => leaveIfSignedOut(error, () => void queries.invalidateQueries({ queryKey: SESSION })),
  })
}

interface Reading {
  readonly enabled?: boolean
  /** What is asked for, where it is private and must not stand in an address. */
  readonly body?: unknown
  /** A file opened beyond one's area. */
  readonly openedFile?: string | undefined
  /** What stood there stays until the next answer is there. */
  readonly keep?: boolean
}

/** A reading as whoever is signed in. */
export function useReading<T>(path: string, { enabled = true, body, openedFile, keep = false }: Reading = {}) {
  const queries = useQueryClient()
  const csrf = useSignedIn()?.csrf ?? ''
  const reading = useQuery({
    queryKey: [...READINGS, path, body, openedFile],
    queryFn: ({ signal }) =>
      ask<T>(path, { signal, body, openedFile, signedIn: body === undefined ? NO_TOKEN : { csrf } }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  const { error } = reading
  useEffect(() => {
    leaveIfSignedOut(error, () => void queries.invalidateQueries({ queryKey: SESSION }))
  }, [error, queries])
  return reading
}

function leaveIfSignedOut(error: unknown, leave: () => void): void {
  if (error instanceof Refusal && error.problem.code === 'platform.sign-in-needed') leave()
}
