import { EyeOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useSignedIn, useWrite } from '../../access/useSession.ts'

const PURPOSES = ['verify-identity', 'means-check', 'payment', 'contact', 'official-request'] as const

interface Shown {
  readonly number: string | null
  readonly telephone: string | null
}

/** The eye: asks for purpose and authority, shows number and telephone once, and leaves an entry and a receipt. */
export function RevealButton({ person, name }: { readonly person: string; readonly name: string }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const [asking, setAsking] = useState(false)
  if (!may.includes('registry.reveal')) return null
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<EyeOutlined />}
        aria-label={t('reveal.of', { name })}
        onClick={() => setAsking(true)}
      />
      {asking && <RevealForm person={person} name={name} onClose={() => setAsking(false)} />}
    </>
  )
}

function RevealForm({ person, name, onClose }: { person: string; name: string; onClose: () => void }) {
  const { t } = useTranslation()
  const write = useWrite<Shown>()
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <Modal open title={t('reveal.of', { name })} footer={null} onCancel={onClose} destroyOnHidden>
      {write.isSuccess ? (
        <dl className="revealed">
          <dt>{t('person.number')}</dt>
          <dd className="figures">{write.data.number ?? t('person.noNumber')}</dd>
          <dt>{t('person.telephone')}</dt>
          <dd className="figures">{write.data.telephone ?? t('mark.notKnown')}</dd>
        </dl>
      ) : (
        <StepForm<{ why: string; authority: string }>
          act={t('reveal.act')}
          error={write.error}
          pending={write.isPending}
          onSubmit={(body) => write.mutate({ path: `/api/registry/people/${person}/reveal`, method: 'POST', body })}
        >
          <p className="field-hint">{t('reveal.about')}</p>
          <Form.Item name="why" label={t('reveal.why')} rules={needed}>
            <Select options={PURPOSES.map((value) => ({ value, label: t(`reveal.${value}`) }))} />
          </Form.Item>
          <Form.Item name="authority" label={t('reveal.authority')} extra={t('reveal.authority.about')} rules={needed}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        </StepForm>
      )}
    </Modal>
  )
}
