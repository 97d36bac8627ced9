import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useReading, useSignedIn, useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../../registry/forms/DayField.tsx'
import type { CaseShown } from '../wire.ts'

interface Members {
  readonly members: readonly { readonly person: string; readonly name: string }[]
}

interface Given {
  readonly person: string
  readonly signedOn: string
  readonly goodUntil: string
  readonly document: string
}

/** Records that a member has signed: who, from when to when, where the paper lies. */
export function AuthorisationButton({ shown }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const [open, setOpen] = useState(false)
  if (!may.includes('casework.take-intake') || shown.decisions.length > 0) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('case.authorise')}
      </Button>
      {open && <AuthorisationForm shown={shown} onClose={() => setOpen(false)} />}
    </>
  )
}

function AuthorisationForm({ shown, onClose }: { readonly shown: CaseShown; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite()
  const { data } = useReading<Members>(`/api/registry/households/${shown.household}?why=casework`)
  const needed = [{ required: true, message: t('form.missing') }]
  const today = todayInChina()
  return (
    <Modal open title={t('case.authorise')} footer={null} onCancel={onClose} destroyOnHidden>
      <StepForm<Given>
        act={t('case.authorise.act')}
        error={write.error}
        pending={write.isPending}
        initialValues={{ signedOn: today, goodUntil: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` }}
        onSubmit={(body) =>
          write.mutate(
            { path: `/api/intakes/${shown.intake.id}/authorisations`, method: 'POST', body },
            { onSuccess: onClose },
          )
        }
      >
        <Form.Item name="person" label={t('case.authorise.who')} rules={needed}>
          <Select
            loading={data === undefined}
            options={(data?.members ?? []).map(({ person, name }) => ({ value: person, label: name }))}
          />
        </Form.Item>
        <DayField name="signedOn" label={t('case.authorise.signedOn')} />
        <DayField name="goodUntil" label={t('case.authorise.goodUntil')} />
        <Form.Item name="document" label={t('case.authorise.document')} rules={needed}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
