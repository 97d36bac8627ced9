import { useReading, useSignedIn } from '../access/useSession.ts'
import type { Place } from './wire.ts'

const NOWHERE = ''

/** The area of the present post, as its code; empty while nobody is in a post. */
export function useOwnArea(): string {
  const signedIn = useSignedIn()
  return signedIn?.posts.find(({ id }) => id === signedIn.post)?.region ?? NOWHERE
}

/** What lies directly in a place: townships in a county, villages in a township. */
export function usePlacesIn(parent: string, enabled = true) {
  const code = parent.length === 12 ? parent.slice(0, 9) : parent
  return useReading<{ readonly regions: readonly Place[] }>(`/api/registry/regions?parent=${code}`, {
    enabled: enabled && code !== NOWHERE,
  })
}
