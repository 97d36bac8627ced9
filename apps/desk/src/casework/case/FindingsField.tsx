import { Button, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'

/** What each department answered to the means check: who, what, and whether it agrees with the declaration. */
export function FindingsField({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation()
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <Form.List name={name} initialValue={[{ agrees: true }]}>
      {(fields, { add, remove }) => (
        <fieldset className="findings">
          <legend>{label}</legend>
          {fields.map(({ key, name: index }) => (
            <div key={key} className="finding-line">
              <Form.Item name={[index, 'source']} label={t('finding.source')} rules={needed}>
                <Input maxLength={60} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[index, 'found']} label={t('finding.found')} rules={needed}>
                <Input maxLength={1000} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[index, 'agrees']} label={t('finding.agrees')} rules={needed}>
                <Radio.Group
                  optionType="button"
                  options={[
                    { value: true, label: t('step.yes') },
                    { value: false, label: t('step.no') },
                  ]}
                />
              </Form.Item>
              {fields.length > 1 && (
                <Button type="link" onClick={() => remove(index)}>
                  {t('finding.remove')}
                </Button>
              )}
            </div>
          ))}
          <Button onClick={() => add({ agrees: true })}>{t('finding.add')}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
