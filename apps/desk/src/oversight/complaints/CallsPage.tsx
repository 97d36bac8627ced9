import { Button, Form, Input, Radio, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useWrite } from '../../access/useSession.ts'
import { printInstant } from '../../exports/timeLeft.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import type { DutyCall } from './wire.ts'
import './complaints.css'

/** The log of the complaint telephone: missed calls first, until somebody has called back. */
export function CallsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.calls')} permission="oversight.record-complaint">
      <section className="panel page">
        <h1>{t('page.calls')}</h1>
        <p className="field-hint">{t('calls.about')}</p>
        <Log />
      </section>
    </Gate>
  )
}

function Log() {
  const { t } = useTranslation()
  const { data, error, refetch } = useReading<{
    readonly missed: readonly DutyCall[]
    readonly calls: readonly DutyCall[]
  }>('/api/complaints/calls')
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 5 }} />
  return (
    <>
      <NewCall />
      <h2>{t('calls.missed')}</h2>
      {data.missed.length === 0 ? (
        <p>{t('calls.noneMissed')}</p>
      ) : (
        <Calls calls={data.missed} label={t('calls.missed')} />
      )}
      <h2>{t('calls.all')}</h2>
      {data.calls.length === 0 ? <p>{t('calls.none')}</p> : <Calls calls={data.calls} label={t('calls.all')} />}
    </>
  )
}

function NewCall() {
  const { t } = useTranslation()
  const write = useWrite()
  const [form] = Form.useForm()
  return (
    <div className="new-call" key={write.submittedAt}>
      <StepForm<{ answered: boolean; telephone?: string }>
        act={t('calls.record')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ answered: true }}
        onSubmit={(body) =>
          write.mutate({ path: '/api/complaints/calls', method: 'POST', body }, { onSuccess: () => form.resetFields() })
        }
      >
        <Form.Item name="answered" label={t('calls.answered')}>
          <Radio.Group
            options={[
              { value: true, label: t('calls.yes') },
              { value: false, label: t('calls.no') },
            ]}
          />
        </Form.Item>
        <Form.Item name="telephone" label={t('calls.telephone')}>
          <Input inputMode="tel" maxLength={30} autoComplete="off" />
        </Form.Item>
      </StepForm>
    </div>
  )
}

function Calls({ calls, label }: { readonly calls: readonly DutyCall[]; readonly label: string }) {
  const { t } = useTranslation()
  const write = useWrite()
  return (
    <WideTable label={label}>
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
      <table className="plain">
        <thead>
          <tr>
            <th>{t('calls.at')}</th>
            <th>{t('calls.answered')}</th>
            <th>{t('calls.telephone')}</th>
            <th>{t('calls.notedBy')}</th>
            <th>{t('calls.back')}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map(({ call, at, answered, telephone, notedBy, calledBackAt, calledBackBy }) => (
            <tr key={call}>
              <td className="figures">{printInstant(at)}</td>
              <td>{t(answered ? 'calls.yes' : 'calls.no')}</td>
              <td className="figures">{telephone ?? t('calls.unknown')}</td>
              <td>{notedBy}</td>
              <td>
                {calledBackAt !== null ? (
                  `${printInstant(calledBackAt)} ${calledBackBy ?? ''}`
                ) : answered ? null : (
                  <Button
                    size="small"
                    onClick={() =>
                      write.mutate({ path: `/api/complaints/calls/${call}/back`, method: 'POST', body: {} })
                    }
                  >
                    {t('calls.back.done')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
