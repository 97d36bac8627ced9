import { Form, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../forms/DayField.tsx'
import type { HouseholdFile } from '../wire.ts'

const REASONS = ['death', 'marriage', 'movedAway', 'institution', 'correction'] as const

interface Given {
  readonly person: string
  readonly because: (typeof REASONS)[number]
  readonly on: string
}

/** Somebody leaves a household. A head goes only when another has taken over. */
export function LeaveForm({ file, onClose }: { readonly file: HouseholdFile; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  const needed = [{ required: true, message: t('form.missing') }]
  const last = file.members.length === 1
  return (
    <Modal open title={t('file.act.leave')} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('file.act.leave')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ on: todayInChina() }}
        onSubmit={(body) =>
          write.mutate(
            { path: `/api/registry/households/${file.household}/leave`, method: 'POST', body },
            { onSuccess: onClose },
          )
        }
      >
        <p className="field-hint">{t(last ? 'leave.last' : 'leave.about')}</p>
        <Form.Item name="person" label={t('leave.who')} rules={needed}>
          <Select
            options={file.members.map(({ person, name, relation }) => ({
              value: person,
              label: `${name} ${t(`choice.relation.${relation}`)}`,
              disabled: !last && relation === 'head',
            }))}
          />
        </Form.Item>
        <Form.Item name="because" label={t('leave.because')} rules={needed}>
          <Select options={REASONS.map((value) => ({ value, label: t(`memberReason.${value}`) }))} />
        </Form.Item>
        <DayField name="on" label={t('leave.on')} hint={t('leave.on.about')} />
      </StepForm>
    </Modal>
  )
}
