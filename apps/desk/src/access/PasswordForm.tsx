import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from './StepForm.tsx'
import { useSessionStep } from './useSession.ts'

/** Chooses another password. */
export function PasswordForm() {
  const { t } = useTranslation()
  const step = useSessionStep()
  return (
    <StepForm<{ present: string; wanted: string }>
      act={t('access.password.change')}
      error={step.error}
      pending={step.isPending}
      onSubmit={({ present, wanted }) =>
        step.mutate({ path: '/api/session/password', method: 'PUT', body: { present, wanted } })
      }
    >
      {step.isSuccess && <p role="status">{t('access.password.changed')}</p>}
      <Form.Item
        name="present"
        label={t('access.password.present')}
        rules={[{ required: true, message: t('access.password.missing') }]}
      >
        <Input.Password autoComplete="current-password" visibilityToggle={false} />
      </Form.Item>
      <Form.Item
        name="wanted"
        label={t('access.password.wanted')}
        extra={t('access.password.rules')}
        rules={[{ required: true, message: t('access.password.missing') }]}
      >
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('access.password.again')}
        dependencies={['wanted']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, again) =>
              again === getFieldValue('wanted')
                ? Promise.resolve()
                : Promise.reject(new Error(t('access.password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
    </StepForm>
  )
}
