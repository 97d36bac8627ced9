import { EXPORT_PURPOSES, type ExportPurpose, ROWS_ALONE } from '@doudi/contract'
import { Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../access/StepForm.tsx'
import { useWrite } from '../access/useSession.ts'
import { printCount } from '../frame/print.ts'
import { useWords } from './useWords.ts'
import type { ListShown } from './wire.ts'

const HOURS = [2, 8, 24, 72]

interface Props {
  readonly list: ListShown
  readonly filter: Readonly<Record<string, string>>
  readonly layout: string | undefined
  readonly rows: number
  readonly onClose: () => void
}

/** What a list is taken away in full for: it is printed on every page and told to everybody in it. */
export function PurposeForm({ list, filter, layout, rows, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const say = useWords()
  const ask = useWrite()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  return (
    <Modal open title={t('exports.askInFull')} footer={null} onCancel={onClose}>
      <p>{t('exports.ask.about', { list: say(list.words), rows: printCount(rows) })}</p>
      <p>{t(rows > ROWS_ALONE ? 'exports.ask.takesTwo' : 'exports.ask.alone', { rows: ROWS_ALONE })}</p>
      <StepForm<{ why: ExportPurpose; purpose: string; hours?: number }>
        act={t('exports.ask.send')}
        error={ask.error}
        pending={ask.isPending}
        onSubmit={({ hours = 24, ...said }) =>
          ask.mutate(
            {
              path: '/api/exports',
              method: 'POST',
              body: { list: list.list, filter, language, hours, ...said, ...(layout ? { layout } : {}) },
            },
            { onSuccess: onClose },
          )
        }
      >
        <Form.Item name="why" label={t('exports.why')} rules={[{ required: true, message: t('exports.why.missing') }]}>
          <Select options={Object.entries(EXPORT_PURPOSES).map(([value, words]) => ({ value, label: say(words) }))} />
        </Form.Item>
        <Form.Item
          name="purpose"
          label={t('exports.purpose')}
          extra={t('exports.purpose.about')}
          rules={[{ required: true, min: 5, message: t('exports.purpose.missing') }]}
        >
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="hours" label={t('exports.hours')} initialValue={24}>
          <Select options={HOURS.map((value) => ({ value, label: t('exports.hoursOf', { count: value }) }))} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
