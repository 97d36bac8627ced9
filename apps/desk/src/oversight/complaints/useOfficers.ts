import { useReading } from '../../access/useSession.ts'
import { useWords } from '../../exports/useWords.ts'
import { usePlaces } from './usePlaces.ts'
import type { ComplaintFile, Officer } from './wire.ts'

/** Every officer in a post, and what they are called with duty and place. */
export function useOfficers({ complaint }: ComplaintFile) {
  const say = useWords()
  const places = usePlaces()
  const { data } = useReading<{ readonly officers: readonly Officer[] }>(`/api/complaints/${complaint}/handlers`)
  const names = new Map((places.data?.places ?? []).map(({ code, name }) => [code, name]))
  const labelOf = ({ name, role, region }: Officer) => {
    const place = names.get(region.slice(0, 9))
    return [name, say(role), ...(place === undefined ? [] : [place])].join(' · ')
  }
  return { officers: data?.officers ?? [], labelOf }
}
