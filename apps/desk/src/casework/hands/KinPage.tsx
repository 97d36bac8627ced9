import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useSignedIn } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { PlainTable } from './PlainTable.tsx'
import { Read } from './Read.tsx'
import { StaffPart } from './StaffPart.tsx'
import type { KeptApart, KinCases } from './wire.ts'
import '../casework.css'

/** 近亲属备案: registered cases, who was kept from a case of their own, and the staff register. */
export function KinPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.kin')} permission="casework.watch-hands">
      <Content />
    </Gate>
  )
}

function Content() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  return (
    <>
      <section className="panel page">
        <h1>{t('page.kin')}</h1>
        <p className="field-hint">{t('kin.about')}</p>
        <Read<KinCases> path="/api/kin-cases">{({ rows }) => <Cases rows={rows} />}</Read>
      </section>
      <section className="panel page">
        <h2>{t('kin.kept')}</h2>
        <p className="field-hint">{t('kin.kept.about')}</p>
        <Read<KeptApart> path="/api/kept-apart">{({ kept }) => <Kept kept={kept} />}</Read>
      </section>
      {may.includes('casework.keep-staff') && <StaffPart />}
    </>
  )
}

function Cases({ rows }: { readonly rows: KinCases['rows'] }) {
  const { t } = useTranslation()
  return (
    <PlainTable
      label={t('page.kin')}
      columns={[
        t('sample.case'),
        t('delegation.programme'),
        t('kin.official'),
        t('kin.how'),
        t('kin.inquired'),
        t('kin.on'),
      ]}
      empty={t('kin.none')}
      rows={rows.map(({ application, head, programme, officials, how, countyInquired, recognisedOn }) => ({
        key: application,
        cells: [
          <Link key="case" to="/applications/$application" params={{ application }}>
            {head ?? t('sample.case')}
          </Link>,
          t(`choice.programme.${programme}`, { defaultValue: programme }),
          officials.map(({ name, duty }) => `${name} ${duty}`).join(t('print.comma')) || '—',
          how.map((one) => t(`kin.how.${one}`)).join(t('print.comma')),
          t(countyInquired ? 'kin.inquired.yes' : 'kin.inquired.no'),
          recognisedOn,
        ],
      }))}
    />
  )
}

function Kept({ kept }: { readonly kept: KeptApart['kept'] }) {
  const { t } = useTranslation()
  return (
    <PlainTable
      label={t('kin.kept')}
      columns={[t('kin.officer'), t('kin.on'), t('sample.case')]}
      empty={t('kin.kept.none')}
      rows={kept.map(({ at, name, subject }) => ({
        key: `${at} ${subject ?? ''}`,
        cells: [
          name ?? t('case.officer'),
          todayInChina(new Date(at)),
          subject === null ? (
            '—'
          ) : (
            <Link key="case" to="/applications/$application" params={{ application: subject }}>
              {t('sample.case')}
            </Link>
          ),
        ],
      }))}
    />
  )
}
