import { Form, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../forms/DayField.tsx'
import { type Related, tellMembers } from '../forms/MemberList.tsx'
import { MembersField } from '../forms/MembersField.tsx'
import type { HouseholdFile } from '../wire.ts'

const REASONS = ['birth', 'marriage', 'adoption', 'return', 'care', 'correction'] as const

interface Given {
  readonly members: readonly Related[]
  readonly because: (typeof REASONS)[number]
  readonly on: string
}

/** Somebody is born into a household, marries into it, or comes back. */
export function JoinForm({ file, onClose }: { readonly file: HouseholdFile; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  return (
    <Modal open title={t('file.act.join')} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('file.act.join')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ members: [], on: todayInChina() }}
        onSubmit={({ members, ...given }) =>
          write.mutate(
            {
              path: `/api/registry/households/${file.household}/members`,
              method: 'POST',
              body: { ...given, members: tellMembers(members) },
            },
            { onSuccess: onClose },
          )
        }
      >
        <MembersField
          name="members"
          label={t('join.who')}
          hint={t('join.who.about')}
          without={file.members.map(({ person }) => person)}
        />
        <Form.Item name="because" label={t('join.because')} rules={[{ required: true, message: t('form.missing') }]}>
          <Select options={REASONS.map((value) => ({ value, label: t(`memberReason.${value}`) }))} />
        </Form.Item>
        <DayField name="on" label={t('join.on')} />
      </StepForm>
    </Modal>
  )
}
