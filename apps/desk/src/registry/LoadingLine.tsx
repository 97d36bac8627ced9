import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useSignedIn } from '../access/useSession.ts'
import { printCount } from '../frame/print.ts'

const LOOK_AGAIN_MS = 15_000

/** GET /api/songlin/loading */
interface Loading {
  readonly households: number
  readonly loaded: number
  readonly complete: boolean
}

/** How far the invented county is, while it is still being loaded; otherwise nothing, also where it cannot be told. */
export function LoadingLine() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const { data, refetch } = useReading<Loading>('/api/songlin/loading', { enabled: may.includes('registry.read') })
  const underWay = data?.complete === false
  useEffect(() => {
    if (!underWay) return
    const timer = setInterval(() => void refetch(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [underWay, refetch])
  if (!underWay) return null
  return (
    <p className="field-hint figures">
      {t('songlin.loading', { loaded: printCount(data.loaded), households: printCount(data.households) })}
    </p>
  )
}
