import { useReading } from '../access/useSession.ts'
import type { ListAddress } from './useListAddress.ts'
import type { FindingPage } from './wire.ts'

const MOST = 50

/** A page of a list; a name that is searched for travels in the body, never in an address. */
export function useFindings({ list, sort, region, programme, after }: ListAddress, q: string) {
  const asked = { region, sort, ...(programme ? { programme } : {}), ...(after ? { after } : {}) }
  const address = new URLSearchParams({ ...asked, most: String(MOST) })
  const path = `/api/monitoring/lists/${list}`
  return useReading<FindingPage>(q === '' ? `${path}?${address}` : `${path}/search`, {
    enabled: region !== '',
    keep: true,
    ...(q === '' ? {} : { body: { ...asked, most: MOST, q } }),
  })
}
