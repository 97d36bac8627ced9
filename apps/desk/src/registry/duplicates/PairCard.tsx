import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useSignedIn, useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import type { PlacedPerson } from '../wire.ts'
import { TwoSides } from './TwoSides.tsx'

export interface WaitingPair {
  readonly likeness: 'nameBirthVillage' | 'nameBirth'
  readonly foundAt: string
  readonly one: PlacedPerson | null
  readonly other: PlacedPerson | null
}

interface Given {
  readonly decision: 'different' | 'same'
  readonly keep?: string
  readonly because: string
}

/** One pair: what is the same, what differs, and the decision, which is remembered. */
export function PairCard({ pair }: { readonly pair: WaitingPair }) {
  const { t } = useTranslation()
  const { one, other, likeness, foundAt } = pair
  const name = (one ?? other)?.name ?? ''
  return (
    <li className="pair" data-name={name}>
      <p>
        <b>{name}</b> <span className="tag-word">{t(`likeness.${likeness}`)}</span>
        <small className="figures">{t('duplicates.foundOn', { day: todayInChina(new Date(foundAt)) })}</small>
      </p>
      <TwoSides
        caption={t('duplicates.caption', { name })}
        heads={[t('duplicates.one'), t('duplicates.other')]}
        sides={[one, other]}
      />
      {one === null || other === null ? (
        <p className="field-hint">{t('duplicates.above')}</p>
      ) : (
        <Decide one={one} other={other} />
      )}
    </li>
  )
}

/** Different, or the same: then a merge is proposed in one go where the post may, and another person confirms it. */
function Decide({ one, other }: { readonly one: PlacedPerson; readonly other: PlacedPerson }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const decide = useWrite()
  const propose = useWrite()
  const mayMerge = may.includes('registry.merge')
  const both = one.number !== null && other.number !== null
  const send = async ({ decision, keep, because }: Given) => {
    if (decision === 'same' && mayMerge && !both) {
      const kept = keep ?? one.person
      const folded = kept === one.person ? other.person : one.person
      await propose.mutateAsync({ path: '/api/registry/merges', method: 'POST', body: { kept, folded, because } })
    }
    const body = { person: one.person, other: other.person, decision, because }
    decide.mutate({ path: '/api/registry/duplicates/decide', method: 'POST', body })
  }
  return (
    <StepForm<Given>
      act={t('duplicates.decide')}
      error={propose.error ?? decide.error}
      pending={propose.isPending || decide.isPending}
      onSubmit={(given) => void send(given).catch(() => undefined)}
    >
      <Form.Item
        name="decision"
        label={t('duplicates.decision')}
        rules={[{ required: true, message: t('form.missing') }]}
      >
        <Radio.Group
          options={(['different', 'same'] as const).map((value) => ({
            value,
            label: t(`duplicates.decision.${value}`),
          }))}
        />
      </Form.Item>
      <Keep one={one} other={other} mayMerge={mayMerge} both={both} />
      <Form.Item
        name="because"
        label={t('duplicates.because')}
        rules={[{ required: true, message: t('form.missing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </StepForm>
  )
}

function Keep({
  one,
  other,
  mayMerge,
  both,
}: {
  one: PlacedPerson
  other: PlacedPerson
  mayMerge: boolean
  both: boolean
}) {
  const { t } = useTranslation()
  const form = Form.useFormInstance<Given>()
  if (Form.useWatch('decision', form) !== 'same') return null
  if (both) return <p className="field-hint">{t('duplicates.twoNumbers')}</p>
  if (!mayMerge) return <p className="field-hint">{t('duplicates.othersMerge')}</p>
  // the row with the number is the one that can be kept
  const options = [one, other].map((side, index) => ({
    value: side.person,
    label: t(index === 0 ? 'duplicates.one' : 'duplicates.other'),
    disabled: side.number === null && (one.number !== null || other.number !== null),
  }))
  return (
    <Form.Item
      name="keep"
      label={t('merge.keep')}
      extra={t('merge.keep.about')}
      rules={[{ required: true, message: t('form.missing') }]}
    >
      <Radio.Group options={options} />
    </Form.Item>
  )
}
