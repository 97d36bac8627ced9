import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import type { ActFormProps } from './ComplaintActs.tsx'
import { useAct } from './useAct.ts'
import { useOfficers } from './useOfficers.ts'

/** Chooses who looks into it; who may not is shown with the reason, and the server refuses it all the same. */
export function AssignForm({ file, onDone }: ActFormProps) {
  const { t } = useTranslation()
  const { officers, labelOf } = useOfficers(file)
  const { error, pending, send } = useAct(file, 'assign', onDone)
  const options = officers
    .filter(({ handles }) => handles)
    .map((one) => ({
      value: one.post,
      label: one.bar === null ? labelOf(one) : `${labelOf(one)} · ${t(`complaint.bar.${one.bar}`)}`,
    }))
  return (
    <StepForm<{ post: string }> act={t('complaint.assign')} error={error} pending={pending} onSubmit={send}>
      <p className="field-hint">{t('complaint.assign.about')}</p>
      <Form.Item name="post" label={t('complaint.handler')} rules={[{ required: true, message: t('form.missing') }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
    </StepForm>
  )
}
