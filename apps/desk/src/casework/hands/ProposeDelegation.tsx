import { APPLIED_PROGRAMMES } from '@doudi/life'
import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../../registry/forms/DayField.tsx'

interface Asked {
  readonly programme: string
  readonly township?: string
  readonly upToYuan?: number | null
  readonly from: string
  readonly until?: string
  readonly document: string
}

/** Proposes a delegation; another person approves it. */
export function ProposeDelegation() {
  const { t } = useTranslation()
  const write = useWrite()
  const needed = [{ required: true, message: t('form.missing') }]
  const send = ({ township, upToYuan, until, ...rest }: Asked) =>
    write.mutate({
      path: '/api/delegations',
      method: 'POST',
      body: {
        ...rest,
        ...(township ? { township } : {}),
        ...(until ? { until } : {}),
        ...(upToYuan ? { upToFen: Math.round(upToYuan * 100) } : {}),
      },
    })
  return (
    <div className="grant-form">
      <StepForm<Asked>
        key={write.isSuccess ? 'done' : 'asking'}
        act={t('delegation.propose')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ from: todayInChina() }}
        onSubmit={send}
      >
        {write.isSuccess && <p role="status">{t('delegation.proposed')}</p>}
        <Form.Item name="programme" label={t('delegation.programme')} rules={needed}>
          <Select
            options={APPLIED_PROGRAMMES.map((value) => ({ value, label: t(`choice.programme.${value}`) }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item
          name="township"
          label={t('delegation.township')}
          extra={t('delegation.township.about')}
          rules={[{ pattern: /^\d{9}$/, message: t('delegation.township.about') }]}
        >
          <Input inputMode="numeric" className="figures" maxLength={9} />
        </Form.Item>
        <Form.Item name="upToYuan" label={t('delegation.upTo')} extra={t('delegation.upTo.about')}>
          <InputNumber<number> min={0.01} precision={2} addonAfter={t('unit.yuan')} />
        </Form.Item>
        <DayField name="from" label={t('delegation.from')} />
        <DayField name="until" label={t('delegation.until')} optional />
        <Form.Item name="document" label={t('delegation.document')} rules={needed}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </StepForm>
    </div>
  )
}
