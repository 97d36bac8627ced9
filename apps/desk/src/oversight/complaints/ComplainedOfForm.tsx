import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import type { ActFormProps } from './ComplaintActs.tsx'
import { useAct } from './useAct.ts'
import { useOfficers } from './useOfficers.ts'
import { usePlaces } from './usePlaces.ts'

interface Given {
  readonly accounts?: readonly string[]
  readonly office?: string
  readonly because: string
}

/** Who and which office are complained of: none of them will see the complaint or handle it. */
export function ComplainedOfForm({ file, onDone }: ActFormProps) {
  const { t } = useTranslation()
  const { officers, labelOf } = useOfficers(file)
  const places = usePlaces()
  const { error, pending, send } = useAct(file, 'complained-of', onDone)
  const people = [
    ...new Map(officers.map((one) => [one.account, { value: one.account, label: labelOf(one) }])).values(),
  ]
  const bureau = places.data ? [{ value: places.data.county, label: t('complaint.bureau') }] : []
  const offices = [...bureau, ...(places.data?.places ?? []).map(({ code, name }) => ({ value: code, label: name }))]
  return (
    <StepForm<Given>
      act={t('complaint.save')}
      error={error}
      pending={pending}
      initialValues={{
        accounts: file.about.map(({ account }) => account),
        ...(file.office ? { office: file.office } : {}),
      }}
      onSubmit={({ accounts = [], office, because }) => send({ accounts, office: office ?? null, because })}
    >
      <p className="field-hint">{t('complaint.complained.about')}</p>
      <Form.Item name="accounts" label={t('complaint.about')}>
        <Select mode="multiple" optionFilterProp="label" options={people} />
      </Form.Item>
      <Form.Item name="office" label={t('complaint.office')}>
        <Select allowClear options={offices} />
      </Form.Item>
      <Form.Item name="because" label={t('complaint.words')} rules={[{ required: true, message: t('form.missing') }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}
