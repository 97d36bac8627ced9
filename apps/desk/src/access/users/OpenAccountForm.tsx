import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../StepForm.tsx'
import { useWrite } from '../useSession.ts'
import { OneTimePassword } from './OneTimePassword.tsx'

/** Opens an account; it may do nothing until a post is proposed and approved. */
export function OpenAccountForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const open = useWrite<{ readonly oneTimePassword: string }>()
  if (open.data !== undefined) return <OneTimePassword password={open.data.oneTimePassword} onClose={onClose} />
  return (
    <Modal open title={t('users.openAccount')} footer={null} onCancel={onClose}>
      <StepForm<{ name: string; shownName: string }>
        act={t('users.openAccount')}
        error={open.error}
        pending={open.isPending}
        onSubmit={(body) => open.mutate({ path: '/api/accounts', method: 'POST', body })}
      >
        <Form.Item
          name="shownName"
          label={t('users.shownName')}
          rules={[{ required: true, message: t('users.shownName.missing') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('access.name')}
          extra={t('users.name.rules')}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{2,39}$/, message: t('users.name.rules') }]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
