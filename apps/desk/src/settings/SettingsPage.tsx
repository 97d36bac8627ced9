import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { useReading } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { SettingItem } from './SettingItem.tsx'
import type { Setting } from './wire.ts'
import './settings.css'

/** The figures that the county sets for itself: what holds, what waits for another person, and what nobody has set. */
export function SettingsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.settings')} permission="settings.read">
      <section className="panel page">
        <h1>{t('page.settings')}</h1>
        <p className="field-hint">{t('settings.about')}</p>
        <Settings />
      </section>
    </Gate>
  )
}

function Settings() {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<{ readonly settings: readonly Setting[] }>('/api/settings')
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />
  if (data.settings.length === 0) return <p>{t('settings.none')}</p>
  const unset = data.settings.filter(({ entries }) => !entries.some(({ state }) => state === 'in-force')).length
  return (
    <>
      <p role="status">{t('settings.counts', { all: data.settings.length, unset })}</p>
      {[...Map.groupBy(data.settings, ({ slice }) => slice)].map(([slice, settings]) => (
        <section key={slice} aria-label={t(`settings.slice.${slice}`, { defaultValue: slice })}>
          <h2>{t(`settings.slice.${slice}`, { defaultValue: slice })}</h2>
          <ul className="settings">
            {settings.map((setting) => (
              <SettingItem key={setting.name} setting={setting} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
