import { Button, Form, Input, Popconfirm, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useSignedIn, useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../../registry/forms/DayField.tsx'
import { PlainTable } from './PlainTable.tsx'
import { Read } from './Read.tsx'
import type { Colleagues, StandIns } from './wire.ts'

const HANDS = ['intake', 'inquiry', 'verify', 'confirm', 'second'] as const

/** 替代人员: who stands in where a township has too few people, named by the county. */
export function StandInsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.standIns')} permission="casework.read">
      <Content />
    </Gate>
  )
}

function Content() {
  const { t } = useTranslation()
  const appoints = (useSignedIn()?.permissions ?? []).includes('casework.delegate')
  return (
    <>
      <section className="panel page">
        <h1>{t('page.standIns')}</h1>
        <p className="field-hint">{t('standIn.about')}</p>
        <Read<StandIns> path="/api/stand-ins">{({ standIns }) => <Appointed rows={standIns} ends={appoints} />}</Read>
      </section>
      {appoints && (
        <section className="panel page">
          <h2>{t('standIn.appoint')}</h2>
          <Appoint />
        </section>
      )}
    </>
  )
}

function Appointed({ rows, ends }: { readonly rows: StandIns['standIns']; readonly ends: boolean }) {
  const { t } = useTranslation()
  const write = useWrite()
  const today = todayInChina()
  const keys = ['township', 'who', 'hand', 'post', 'days', 'because', 'state'] as const
  return (
    <PlainTable
      label={t('page.standIns')}
      columns={keys.map((key) => t(`standIn.${key}`))}
      empty={t('standIn.none')}
      rows={rows.map(({ standIn, township, name, hand, post, from, until, because, endedOn }) => {
        const over = endedOn !== null || until <= today
        return {
          key: standIn,
          cells: [
            township,
            name ?? t('case.officer'),
            t(`hand.${hand}`),
            post,
            `${from} – ${endedOn ?? until}`,
            because,
            over || !ends ? (
              t(over ? 'standIn.over' : 'standIn.inForce')
            ) : (
              <Popconfirm
                key="end"
                title={t('standIn.sureEnd')}
                okText={t('standIn.end')}
                cancelText={t('access.cancel')}
                onConfirm={() => write.mutate({ path: `/api/stand-ins/${standIn}/end`, method: 'POST', body: {} })}
              >
                <Button size="small">{t('standIn.end')}</Button>
              </Popconfirm>
            ),
          ],
        }
      })}
    />
  )
}

function Appoint() {
  const { t } = useTranslation()
  const write = useWrite()
  const { data } = useReading<Colleagues>('/api/colleagues')
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <div className="grant-form">
      <StepForm<object>
        key={write.isSuccess ? 'done' : 'asking'}
        act={t('standIn.appoint')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ from: todayInChina() }}
        onSubmit={(body) => write.mutate({ path: '/api/stand-ins', method: 'POST', body })}
      >
        <Form.Item
          name="township"
          label={t('standIn.township')}
          rules={[{ required: true, pattern: /^\d{9}$/, message: t('delegation.township.about') }]}
        >
          <Input inputMode="numeric" className="figures" maxLength={9} />
        </Form.Item>
        <Form.Item name="account" label={t('standIn.who')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(data?.colleagues ?? []).map(({ account, name }) => ({ value: account, label: name }))}
          />
        </Form.Item>
        <Form.Item name="hand" label={t('standIn.hand')} rules={needed}>
          <Select options={HANDS.map((value) => ({ value, label: t(`hand.${value}`) }))} />
        </Form.Item>
        <Form.Item name="post" label={t('standIn.post')} rules={needed}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="because" label={t('standIn.because')} rules={needed}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <DayField name="from" label={t('delegation.from')} />
        <DayField name="until" label={t('delegation.until')} />
      </StepForm>
    </div>
  )
}
