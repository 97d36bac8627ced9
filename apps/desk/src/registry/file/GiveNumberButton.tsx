import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'

/** Enters the number that somebody turned out to have; birth and sex must agree with it. */
export function GiveNumberButton({ person, name }: { readonly person: string; readonly name: string }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const write = useWrite()
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('number.give')}
      </Button>
      {asking && (
        <Modal
          open
          title={t('number.give.of', { name })}
          footer={null}
          onCancel={() => setAsking(false)}
          destroyOnHidden
        >
          <StepForm<{ number: string; because: string }>
            act={t('number.give')}
            error={write.error}
            pending={write.isPending}
            onSubmit={(body) =>
              write.mutate(
                { path: `/api/registry/people/${person}/number`, method: 'PUT', body },
                { onSuccess: () => setAsking(false) },
              )
            }
          >
            <Form.Item name="number" label={t('person.number')} extra={t('person.number.about')} rules={needed}>
              <Input autoComplete="off" className="figures" maxLength={64} />
            </Form.Item>
            <Form.Item name="because" label={t('number.because')} extra={t('number.because.about')} rules={needed}>
              <Input maxLength={200} />
            </Form.Item>
          </StepForm>
        </Modal>
      )}
    </>
  )
}
