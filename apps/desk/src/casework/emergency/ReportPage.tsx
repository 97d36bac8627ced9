import { URGENCIES } from '@doudi/life'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { VillageField } from '../../registry/places/VillageField.tsx'
import { useOwnArea } from '../../registry/useHere.ts'
import { StepInput } from '../steps/StepActs.tsx'
import { instantInChina } from './wire.ts'
import '../casework.css'

const CHANNELS = ['telephone', 'visit', 'village', 'web', 'window'] as const

/** 急难报告: taken down in a minute, with what is known. */
export function ReportPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.reportEmergency')} permission="casework.report-emergency">
      <Report />
    </Gate>
  )
}

function Report() {
  const { t } = useTranslation()
  const area = useOwnArea()
  const write = useWrite<{ readonly emergency: string; readonly answerByAt: string | null }>()
  const text = (name: string, label: string) => <StepInput field={{ name, kind: 'text', label, optional: true }} />
  return (
    <section className="panel page need-form">
      <h1>{t('page.reportEmergency')}</h1>
      {write.isSuccess ? (
        <div role="status">
          <p>{t('emergency.reported')}</p>
          <p>
            {write.data.answerByAt === null
              ? t('emergency.minutes.unset')
              : t('emergency.answerBy', { at: instantInChina(write.data.answerByAt) })}
          </p>
          <p>
            <Link to="/emergencies">{t('page.emergencies')}</Link>
          </p>
        </div>
      ) : (
        <StepForm<Record<string, unknown>>
          key={area}
          act={t('emergency.report')}
          error={write.error}
          pending={write.isPending}
          initialValues={{
            channel: area.length === 12 ? 'village' : 'telephone',
            ...(area.length === 12 && { region: area }),
          }}
          onSubmit={({ township: _, ...given }) =>
            write.mutate({
              path: '/api/emergencies',
              method: 'POST',
              body: Object.fromEntries(
                Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
              ),
            })
          }
        >
          <StepInput
            field={{
              name: 'urgency',
              kind: 'choice',
              label: t('emergency.urgency'),
              options: URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) })),
            }}
          />
          <StepInput field={{ name: 'what', kind: 'long', label: t('emergency.what') }} />
          <VillageField />
          <StepInput field={{ name: 'where', kind: 'text', label: t('emergency.where') }} />
          {text('who', t('emergency.who'))}
          {text('telephone', t('person.telephone'))}
          <StepInput
            field={{
              name: 'channel',
              kind: 'choice',
              label: t('emergency.channel'),
              options: CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
            }}
          />
          {text('reporter', t('emergency.reporter'))}
          {text('homeRegion', t('emergency.homeRegion'))}
        </StepForm>
      )}
    </section>
  )
}
