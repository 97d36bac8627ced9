import { mayBeAsked, PAPERS, type PaperName } from '@doudi/life'
import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import { DayField } from '../../registry/forms/DayField.tsx'
import { useLifeWords } from '../useLifeWords.ts'
import type { CaseShown } from '../wire.ts'
import type { Field } from './actForms.ts'
import { FindingsField } from './FindingsField.tsx'

/** One field of a step's form, by its kind. */
export function FormField({ field, shown }: { readonly field: Field; readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const { name, kind, label, optional } = field
  if (kind === 'day') return <DayField name={name} label={t(label)} />
  if (kind === 'findings') return <FindingsField name={name} label={t(label)} />
  return (
    <Form.Item
      name={name}
      label={t(label)}
      rules={optional ? [] : [{ required: true, message: t('form.missing') }]}
      {...(kind === 'yuan'
        ? {
            normalize: (yuan: number | null) => (yuan === null ? undefined : Math.round(yuan * 100)),
            getValueProps: (fen: number | undefined) => ({ value: fen === undefined ? undefined : fen / 100 }),
            extra: t('step.amount.about'),
          }
        : {})}
    >
      <Control field={field} shown={shown} />
    </Form.Item>
  )
}

/** The control inside: the form hands over what it needs. */
function Control({ field, shown, ...given }: { readonly field: Field; readonly shown: CaseShown }) {
  const { t } = useTranslation()
  switch (field.kind) {
    case 'long':
      return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
    case 'count':
      return <InputNumber {...given} min={0} max={1000} precision={0} />
    case 'yuan':
      return <InputNumber<number> {...given} min={0} precision={2} addonAfter={t('unit.yuan')} />
    case 'yesNo':
      return (
        <Radio.Group
          {...given}
          optionType="button"
          options={[
            { value: true, label: t('step.yes') },
            { value: false, label: t('step.no') },
          ]}
        />
      )
    case 'choice':
      return (
        <Radio.Group
          {...given}
          optionType="button"
          options={(field.choices ?? []).map((value) => ({ value, label: t(`${field.words}.${value}`) }))}
        />
      )
    case 'lines':
      return (
        <Select
          {...given}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['\n']}
          placeholder={t('step.lines')}
        />
      )
    case 'papers':
      return <PapersControl {...given} shown={shown} />
    case 'companion':
      return <CompanionControl {...given} shown={shown} />
    default:
      return <Input {...given} autoComplete="off" maxLength={200} />
  }
}

/** Only what the list of the service lets be asked for can be chosen. */
function PapersControl({ shown, ...given }: { readonly shown: CaseShown }) {
  const { side } = useLifeWords()
  const listed = (Object.keys(PAPERS) as PaperName[]).filter((paper) => mayBeAsked(shown.programme, paper) === 'yes')
  return (
    <Select
      {...given}
      mode="multiple"
      optionFilterProp="label"
      options={listed.map((value) => ({ value, label: PAPERS[value][side] }))}
    />
  )
}

interface Companions {
  readonly companions: readonly { readonly user: string; readonly name: string }[]
}

/** Colleagues who can go along; the one chosen will countersign. */
function CompanionControl({ shown, ...given }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const { data } = useReading<Companions>(`/api/applications/${shown.id}/companions`)
  return (
    <Select
      {...given}
      showSearch={{ optionFilterProp: 'label' }}
      loading={data === undefined}
      notFoundContent={t('step.companion.none')}
      options={(data?.companions ?? []).map(({ user, name }) => ({ value: user, label: name }))}
    />
  )
}
