import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../../access/StepForm.tsx'
import { useWrite } from '../../../access/useSession.ts'
import { todayInChina } from '../../../frame/print.ts'
import { DayField } from '../../forms/DayField.tsx'
import { VillageField } from '../../places/VillageField.tsx'
import type { HouseholdFile } from '../../wire.ts'

interface Given {
  readonly township?: string
  readonly region: string
  readonly on: string
}

/** Another village takes charge of the household and of everybody in it. */
export function MoveForm({ file, onClose }: { readonly file: HouseholdFile; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  return (
    <Modal open title={t('file.act.move')} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('move.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ on: todayInChina() }}
        onSubmit={({ region, on }) =>
          write.mutate(
            { path: `/api/registry/households/${file.household}/move`, method: 'POST', body: { region, on } },
            { onSuccess: onClose },
          )
        }
      >
        <p className="field-hint">{t('move.about', { village: file.village ?? file.region })}</p>
        <VillageField />
        <DayField name="on" label={t('move.on')} />
      </StepForm>
    </Modal>
  )
}
