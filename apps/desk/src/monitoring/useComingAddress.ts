import { useNavigate, useSearch } from '@tanstack/react-router'
import { useOwnArea } from '../registry/useHere.ts'

/** Which township or village the sheets are of. */
export function useComingAddress() {
  const search = useSearch({ from: '/coming' })
  const navigate = useNavigate({ from: '/coming' })
  const area = useOwnArea()
  const { region = area } = search
  return {
    region: region.startsWith(area) ? region : area,
    area,
    put: (change: { region: string | undefined }) =>
      void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false }),
  }
}
