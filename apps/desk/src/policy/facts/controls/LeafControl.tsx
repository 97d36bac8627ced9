import { Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { CHOICES } from '../choices.ts'
import type { Leaf } from '../fields.ts'
import type { Json } from '../path.ts'
import { RegionPicker } from './RegionPicker.tsx'
import { useSurroundings } from './Surroundings.tsx'
import { TypedBox } from './TypedBox.tsx'

interface Props {
  readonly id: string
  readonly field: Leaf
  readonly value: Json | undefined
  readonly onChange: (value: Json | undefined) => void
  readonly wrong?: boolean
  readonly describedBy?: string | undefined
}

/** The control for one value. Empty is not known; nothing is ever filled in by itself. */
export function LeafControl({ id, field, value, onChange, wrong = false, describedBy }: Props) {
  const { t } = useTranslation()
  const { memberNames } = useSurroundings()
  const status = wrong ? { status: 'error' as const } : {}
  switch (field.kind) {
    case 'flag':
      return (
        <Radio.Group
          id={id}
          optionType="button"
          className="three-way"
          value={value === true ? 'yes' : value === false ? 'no' : 'unknown'}
          options={(['yes', 'no', 'unknown'] as const).map((key) => ({ value: key, label: t(`flag.${key}`) }))}
          onChange={({ target }) => onChange(target.value === 'unknown' ? undefined : target.value === 'yes')}
          aria-labelledby={`${id}-label`}
        />
      )
    case 'choice':
      return (
        <Select
          id={id}
          value={(value as string | number | undefined) ?? null}
          options={CHOICES[field.choices].map((choice) => ({
            value: choice as string | number,
            label: t(`choice.${field.choices}.${choice}`),
          }))}
          showSearch={CHOICES[field.choices].length > 7 ? { optionFilterProp: 'label' } : false}
          allowClear
          placeholder={t('mark.notKnown')}
          onChange={(choice: string | number | null) => onChange(choice ?? undefined)}
          popupMatchSelectWidth={false}
          {...status}
        />
      )
    case 'choices':
    case 'members': {
      const options =
        'choices' in field
          ? CHOICES[field.choices].map((choice) => ({
              value: String(choice),
              label: t(`choice.${field.choices}.${choice}`),
            }))
          : memberNames.map((name) => ({ value: name, label: name }))
      return (
        <Select
          id={id}
          mode="multiple"
          value={Array.isArray(value) ? (value as string[]) : []}
          options={options}
          placeholder={t('mark.notKnown')}
          onChange={(chosen: string[]) => onChange(chosen.length === 0 ? undefined : chosen)}
          popupMatchSelectWidth={false}
          {...status}
        />
      )
    }
    case 'region':
      return (
        <RegionPicker
          id={id}
          value={value === undefined ? undefined : String(value)}
          onChange={onChange}
          wrong={wrong}
        />
      )
    default:
      return (
        <TypedBox
          id={id}
          kind={field.kind}
          value={value}
          onChange={onChange}
          placeholder={t(`typed.${field.kind}`)}
          {...(field.kind === 'money' ? { suffix: t('unit.yuan') } : {})}
          {...(field.kind === 'share' ? { suffix: t('unit.percent') } : {})}
          wrong={wrong}
          describedBy={describedBy}
        />
      )
  }
}
