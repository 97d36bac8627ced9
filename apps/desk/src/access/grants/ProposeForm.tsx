import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../StepForm.tsx'
import { useRoles } from '../useRoles.ts'
import { useWrite } from '../useSession.ts'
import type { Account } from '../wire.ts'

interface Asked {
  readonly account: string
  readonly role: string
  readonly region: string
  readonly section: string
  readonly reason: string
}

/** Asks for a post for somebody. Which sections and how many digits follow from the role. */
export function ProposeForm({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t } = useTranslation()
  const { roles, sectionName, roleName } = useRoles()
  const write = useWrite()
  const [chosen, setChosen] = useState<string>()
  const role = roles.find(({ name }) => name === chosen)
  const needed = [{ required: true, message: t('grants.missing') }]
  return (
    <div className="grant-form">
      <StepForm<Asked>
        key={write.isSuccess ? 'done' : 'asking'}
        act={t('grants.propose')}
        error={write.error}
        pending={write.isPending}
        onSubmit={(body) => write.mutate({ path: '/api/posts', method: 'POST', body })}
      >
        {write.isSuccess && <p role="status">{t('grants.proposedNow')}</p>}
        <Form.Item name="account" label={t('grants.account')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={accounts.map(({ id, name, shownName }) => ({ value: id, label: `${shownName} ${name}` }))}
          />
        </Form.Item>
        <Form.Item name="role" label={t('grants.role')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={roles.map(({ name }) => ({ value: name, label: roleName(name) }))}
            onChange={setChosen}
          />
        </Form.Item>
        <Form.Item name="section" label={t('grants.section')} rules={needed}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(role?.sections ?? []).map((name) => ({ value: name, label: sectionName(name) }))}
          />
        </Form.Item>
        <Form.Item
          name="region"
          label={t('grants.region')}
          extra={role === undefined ? undefined : t('grants.digits', { count: role.digits })}
          rules={[
            { required: true, len: role?.digits ?? 6, message: t('grants.digits', { count: role?.digits ?? 6 }) },
          ]}
        >
          <Input inputMode="numeric" className="figures" />
        </Form.Item>
        <Form.Item name="reason" label={t('grants.reason')} extra={t('grants.reason.about')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
      </StepForm>
    </div>
  )
}
