import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { useAwardWords } from './useAwardWords.ts'
import type { AwardShown } from './wire.ts'

interface Given {
  readonly found: string
  readonly category?: string
  readonly months?: number
  readonly cause?: string
}

const END_CAUSES = ['incomeAboveStandard', 'conditionEnded', 'propertyAboveLimit', 'ageReached'] as const

/** A review: what was found, and what follows by the rules, said on the button before it is done. */
export function ReviewForm({ shown, onDone }: { readonly shown: AwardShown; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { actOf, causeOf } = useAwardWords()
  const write = useWrite()
  const asked = shown.beside?.asked
  const months = shown.beside?.months
  return (
    <div className="act-form">
      <StepForm<Given>
        act={asked ? t('award.review.propose', { act: actOf(asked.act) }) : t('award.review.unchanged')}
        error={write.error}
        pending={write.isPending}
        initialValues={months === undefined ? {} : { months: months.value }}
        onSubmit={({ found, ...given }) =>
          write.mutate(
            {
              path: `/api/awards/${shown.id}/review`,
              method: 'POST',
              body: { seen: shown.version, said: { found }, ...given },
            },
            { onSuccess: onDone },
          )
        }
      >
        <Form.Item
          name="found"
          label={t('award.review.found')}
          rules={[{ required: true, message: t('form.missing') }]}
        >
          <Input.TextArea maxLength={1000} rows={3} />
        </Form.Item>
        {shown.programme === 'dibao' && (
          <Form.Item name="category" label={t('award.category')}>
            <Select
              allowClear
              options={['A', 'B', 'C'].map((value) => ({ value, label: t(`award.category.${value}`) }))}
            />
          </Form.Item>
        )}
        {asked?.act === 'startGrace' && (
          <Form.Item
            name="months"
            label={t('award.months')}
            extra={months && t(months.fixed ? 'award.months.fixed' : 'award.months.atMost', { count: months.value })}
          >
            <InputNumber min={1} max={months?.value ?? 60} readOnly={months?.fixed === true} />
          </Form.Item>
        )}
        {asked?.act === 'end' && asked.cause === 'toBeSaid' && (
          <Form.Item name="cause" label={t('award.cause')} rules={[{ required: true, message: t('form.missing') }]}>
            <Select options={END_CAUSES.map((value) => ({ value, label: causeOf(value) }))} />
          </Form.Item>
        )}
      </StepForm>
    </div>
  )
}
