import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../forms/DayField.tsx'
import { type Related, tellMembers } from '../forms/MemberList.tsx'
import { MembersField } from '../forms/MembersField.tsx'
import type { HouseholdFile } from '../wire.ts'

interface Given {
  readonly members: readonly Related[]
  readonly on: string
}

/** Another member becomes head; everybody's relation is a relation to the head, so each is said anew. */
export function ChangeHeadForm({ file, onClose }: { readonly file: HouseholdFile; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  return (
    <Modal open title={t('file.act.head')} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('file.act.head')}
        error={write.error}
        pending={write.isPending}
        initialValues={{
          members: file.members.map(({ person, name, relation }) => ({ person, name, relation })),
          on: todayInChina(),
        }}
        onSubmit={({ members, on }) =>
          write.mutate(
            {
              path: `/api/registry/households/${file.household}/head`,
              method: 'POST',
              body: { on, members: tellMembers(members) },
            },
            { onSuccess: onClose },
          )
        }
      >
        <MembersField name="members" label={t('head.members')} hint={t('head.about')} needsHead fixed />
        <DayField name="on" label={t('head.on')} />
      </StepForm>
    </Modal>
  )
}
