import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../access/StepForm.tsx'
import { useWrite } from '../access/useSession.ts'
import { useLanguage } from './useLanguage.ts'
import { readTyped, ValueField } from './ValueField.tsx'
import type { Setting } from './wire.ts'

interface Asked {
  readonly value: unknown
  readonly from: string
  readonly until?: string
  readonly scope?: string
  readonly document: string
  readonly clause?: string
}

/** Enters a new value with its first day and the document it rests on; it waits for another person. */
export function ProposeForm({ setting }: { readonly setting: Setting }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const write = useWrite()
  const needed = [{ required: true, message: t('settings.missing') }]
  const propose = ({ value, from, until, scope, document, clause }: Asked) =>
    write.mutate({
      path: '/api/settings',
      method: 'POST',
      body: {
        name: setting.name,
        value: readTyped(setting.shape, value),
        from,
        until: until || null,
        scope: scope ?? '',
        document,
        clause: clause ?? '',
      },
    })
  if (write.isSuccess) return <p role="status">{t('settings.proposedNow')}</p>
  return (
    <div className="setting-form">
      <StepForm<Asked> act={t('settings.send')} error={write.error} pending={write.isPending} onSubmit={propose}>
        <Form.Item
          name="value"
          label={setting.unit === null ? t('settings.value') : `${t('settings.value')} ${setting.unit[language]}`}
          rules={needed}
        >
          <ValueField shape={setting.shape} />
        </Form.Item>
        <Form.Item name="from" label={t('settings.firstDay')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={t('settings.firstDayAfter')} extra={t('settings.firstDayAfter.about')}>
          <Input type="date" />
        </Form.Item>
        {setting.perTownship && (
          <Form.Item name="scope" label={t('settings.scope')} extra={t('settings.scope.about')}>
            <Input inputMode="numeric" className="figures" maxLength={9} />
          </Form.Item>
        )}
        <Form.Item
          name="document"
          label={t('settings.document')}
          {...(setting.basis === null ? {} : { extra: setting.basis[language] })}
          rules={needed}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="clause" label={t('settings.clause')}>
          <Input maxLength={100} />
        </Form.Item>
      </StepForm>
    </div>
  )
}
