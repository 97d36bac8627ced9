import { EXIT_REASONS } from '@doudi/domain'
import { Form, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../../access/StepForm.tsx'
import { useWrite } from '../../../access/useSession.ts'
import { todayInChina } from '../../../frame/print.ts'
import { DayField } from '../../forms/DayField.tsx'
import type { HouseholdFile } from '../../wire.ts'
import { describeRoll, openRolls } from '../rolls.ts'

interface Given {
  readonly enrolment: string
  readonly until: string
  readonly because: (typeof EXIT_REASONS)[number]
}

interface Props {
  readonly file: HouseholdFile
  /** Which enrolment it was asked for; one alone is chosen already. */
  readonly enrolment?: string
  readonly onClose: () => void
}

/** Takes the household or a member off a roll, with a cause that can be named. */
export function EndEnrolmentForm({ file, enrolment, onClose }: Props) {
  const { t } = useTranslation()
  const write = useWrite()
  const needed = [{ required: true, message: t('form.missing') }]
  const rolls = openRolls(file).map((entry) => ({
    value: String(entry.said['id']),
    label: describeRoll(entry, file, t),
  }))
  const first = enrolment ?? (rolls.length === 1 ? rolls[0]?.value : undefined)
  return (
    <Modal open title={t('file.act.endEnrolment')} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('endEnrolment.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ until: todayInChina(), ...(first === undefined ? {} : { enrolment: first }) }}
        onSubmit={({ enrolment: ended, ...body }) =>
          write.mutate({ path: `/api/registry/enrolments/${ended}/end`, method: 'POST', body }, { onSuccess: onClose })
        }
      >
        <p className="field-hint">{t('endEnrolment.about')}</p>
        <Form.Item name="enrolment" label={t('endEnrolment.roll')} rules={needed}>
          <Select options={rolls} />
        </Form.Item>
        <Form.Item name="because" label={t('endEnrolment.because')} rules={needed}>
          <Select options={EXIT_REASONS.map((value) => ({ value, label: t(`rollReason.${value}`) }))} />
        </Form.Item>
        <DayField name="until" label={t('endEnrolment.until')} hint={t('endEnrolment.until.about')} />
      </StepForm>
    </Modal>
  )
}
