import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useReading, useSignedIn } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { TypedBox } from '../../policy/facts/controls/TypedBox.tsx'
import { useOwnArea } from '../useHere.ts'
import type { Place } from '../wire.ts'
import { ImportRegions } from './ImportRegions.tsx'
import { RegionDetail } from './RegionDetail.tsx'
import '../registry.css'
import './regions.css'

/** Townships and villages on any day, what became of them, and the table they come from. */
export function RegionsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.regions')} permission="registry.keep-regions">
      <Regions />
    </Gate>
  )
}

function Regions() {
  const { t } = useTranslation()
  const area = useOwnArea()
  const { code, on = todayInChina() } = useSearch({ from: '/regions' })
  const navigate = useNavigate({ from: '/regions' })
  const may = useSignedIn()?.permissions ?? []
  const [importing, setImporting] = useState(false)
  const go = (next: string) => void navigate({ search: (before) => ({ ...before, code: next }) })
  return (
    <section className="panel page">
      <header className="panel-head">
        <div>
          <h1>{t('page.regions')}</h1>
          <p className="field-hint">{t('regions.about')}</p>
        </div>
        <div className="regions-day">
          <label htmlFor="regions-on">{t('regions.on')}</label>
          <TypedBox
            id="regions-on"
            kind="day"
            value={on}
            placeholder={t('form.dayShape')}
            onChange={(day) =>
              void navigate({
                search: (before) => ({ ...before, on: typeof day === 'string' ? day : undefined }),
                replace: true,
              })
            }
          />
          {may.includes('registry.keep-regions') && (
            <Button type="primary" onClick={() => setImporting(!importing)} aria-expanded={importing}>
              {t('regions.import')}
            </Button>
          )}
        </div>
      </header>
      {importing ? <ImportRegions onDone={() => setImporting(false)} /> : null}
      <div className="regions-split">
        {area !== '' && <Tree parent={area} on={on} chosen={code} onGo={go} />}
        {code === undefined ? (
          <p className="field-hint">{t('regions.choose')}</p>
        ) : (
          <RegionDetail key={code} code={code} onGo={go} />
        )}
      </div>
    </section>
  )
}

interface TreeProps {
  readonly parent: string
  readonly on: string
  readonly chosen: string | undefined
  readonly onGo: (code: string) => void
}

/** Townships; the one that is chosen, or that the chosen village lies in, stands open. */
function Tree({ parent, on, chosen, onGo }: TreeProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<{ readonly regions: readonly Place[] }>(
    `/api/registry/regions?parent=${parent}&on=${on}`,
    { enabled: /^\d{4}-\d{2}-\d{2}$/.test(on) },
  )
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 6 }} />
  if (data.regions.length === 0) return <p>{t(parent.length === 6 ? 'regions.none' : 'regions.noVillages')}</p>
  return (
    <ul className="region-tree">
      {data.regions.map(({ code, name, kind }) => {
        const open = kind === 'township' && chosen?.startsWith(code) === true
        return (
          <li key={code}>
            <button
              type="button"
              className="place"
              aria-current={code === chosen ? 'true' : undefined}
              {...(kind === 'township' ? { 'aria-expanded': open } : {})}
              onClick={() => onGo(code)}
            >
              <span>{name}</span>
              <small className="figures">{code}</small>
            </button>
            {open && <Tree parent={code} on={on} chosen={chosen} onGo={onGo} />}
          </li>
        )
      })}
    </ul>
  )
}
