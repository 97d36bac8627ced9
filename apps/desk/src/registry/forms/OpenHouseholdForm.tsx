import { useNavigate } from '@tanstack/react-router'
import { Form, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { VillageField } from '../places/VillageField.tsx'
import { DayField } from './DayField.tsx'
import { type Related, tellMembers } from './MemberList.tsx'
import { MembersField } from './MembersField.tsx'

interface Given {
  readonly township?: string
  readonly region: string
  readonly residence: 'rural' | 'urban'
  readonly on: string
  readonly members: readonly Related[]
}

/** Writes people who live and eat together down as one household, and opens its file. */
export function OpenHouseholdForm({ at, onClose }: { readonly at: string | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const write = useWrite<{ readonly household: string }>()
  const village = at?.length === 12 ? { region: at, township: at.slice(0, 9) } : {}
  return (
    <Modal open title={t('registry.openHousehold')} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('registry.openHousehold')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ on: todayInChina(), residence: 'rural', members: [], ...village }}
        onSubmit={({ township: _, members, ...given }) =>
          write.mutate(
            { path: '/api/registry/households', method: 'POST', body: { ...given, members: tellMembers(members) } },
            { onSuccess: ({ household }) => void navigate({ to: '/households/$household', params: { household } }) },
          )
        }
      >
        <MembersField name="members" label={t('household.members')} hint={t('members.about')} needsHead />
        <VillageField />
        <Form.Item name="residence" label={t('fact.residence')}>
          <Radio.Group
            optionType="button"
            options={(['rural', 'urban'] as const).map((value) => ({ value, label: t(`choice.residence.${value}`) }))}
          />
        </Form.Item>
        <DayField name="on" label={t('household.since')} />
      </StepForm>
    </Modal>
  )
}
