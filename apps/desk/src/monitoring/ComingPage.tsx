import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { useReading } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { WideTable } from '../frame/WideTable.tsx'
import { AreaChoice } from './AreaChoice.tsx'
import { useComingAddress } from './useComingAddress.ts'
import type { Coming, ComingLine, ComingVillage } from './wire.ts'
import './monitoring.css'

/** What is coming in sixty days: one sheet of paper for each village. */
export function ComingPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.coming')} permission="registry.read-lists">
      <ComingDays />
    </Gate>
  )
}

function ComingDays() {
  const { t } = useTranslation()
  const { region, area, put } = useComingAddress()
  const { data, error, refetch } = useReading<Coming>(`/api/monitoring/coming?region=${region}`, {
    enabled: region !== '',
    keep: true,
  })
  return (
    <section className="panel page coming">
      <header className="panel-head not-on-paper">
        <div>
          <h1>{t('page.coming')}</h1>
          <p className="field-hint">{t('coming.about')}</p>
        </div>
        <AreaChoice region={region} area={area} onGo={(code) => put({ region: code })} />
        <Button onClick={() => window.print()} disabled={(data?.villages.length ?? 0) === 0}>
          {t('coming.print')}
        </Button>
      </header>
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : data.villages.length === 0 ? (
        <p>{t('coming.none', { until: data.until })}</p>
      ) : (
        <>
          {data.cut && <p className="field-hint not-on-paper">{t('coming.cut')}</p>}
          {data.villages.map((village) => (
            <VillageSheet key={village.village} village={village} from={data.from} until={data.until} />
          ))}
        </>
      )}
    </section>
  )
}

function VillageSheet({ village, from, until }: { village: ComingVillage; from: string; until: string }) {
  const { t } = useTranslation()
  const name = village.name ?? village.village
  return (
    <section className="coming-village">
      <h2>{t('coming.of', { village: name })}</h2>
      <p className="figures">{t('coming.days', { from, until, count: village.lines.length })}</p>
      <WideTable label={name}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('coming.on')}</th>
              <th scope="col">{t('person.name')}</th>
              <th scope="col">{t('household.head')}</th>
              <th scope="col">{t('coming.what')}</th>
              <th scope="col">{t('coming.done')}</th>
            </tr>
          </thead>
          <tbody>
            {village.lines.map((line) => (
              <tr key={`${line.on} ${line.what} ${line.household} ${line.person ?? ''} ${line.detail}`}>
                <td className="figures">{line.on}</td>
                <td>{line.name ?? ''}</td>
                <td>
                  <Link to="/households/$household" params={{ household: line.household }}>
                    {line.head ?? t('household.noHead')}
                  </Link>
                </td>
                <td>
                  <What line={line} />
                </td>
                <td aria-hidden>□</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

function What({ line: { what, detail } }: { readonly line: ComingLine }) {
  const { t } = useTranslation()
  if (what === 'birthday') return <>{t('coming.birthday', { age: detail })}</>
  const named = t(`fact.${detail}`, { defaultValue: t(`roll.${detail}`, { defaultValue: detail }) })
  return <>{t(`coming.${what}`, { named, defaultValue: named })}</>
}
