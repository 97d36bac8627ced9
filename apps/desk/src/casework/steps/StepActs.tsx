import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { DayField } from '../../registry/forms/DayField.tsx'

interface Option {
  readonly value: string
  readonly label: string
}

/** A field of a step: how it is typed and what it is called, in the language of the page. */
export interface StepField {
  readonly name: string
  readonly kind: 'text' | 'long' | 'day' | 'choice' | 'pick' | 'checks' | 'lines' | 'yuan'
  readonly label: string
  readonly optional?: boolean
  readonly options?: readonly Option[]
}

/** A step that may be taken with a record: its word, where it is sent, what it asks for. */
export interface StepShape {
  readonly act: string
  readonly word: string
  readonly path: string
  readonly fields: readonly StepField[]
  readonly initial?: Readonly<Record<string, unknown>>
  /** What is sent, from what was typed; by default as what is said at the step. */
  readonly body?: (given: Record<string, unknown>) => object
}

/** What may be done next with a record: a button for each step, and below it the form of the one that was chosen. */
export function StepActs({ steps, seen }: { readonly steps: readonly StepShape[]; readonly seen: number }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string>()
  const step = steps.find(({ act }) => act === chosen)
  if (steps.length === 0) return <p className="field-hint">{t('doors.nothingToDo')}</p>
  return (
    <>
      <div className="row-acts">
        {steps.map(({ act, word }) => (
          <Button key={act} aria-expanded={act === chosen} onClick={() => setChosen(act === chosen ? undefined : act)}>
            {word}
          </Button>
        ))}
      </div>
      {step && <OneStep key={step.act} step={step} seen={seen} onDone={() => setChosen(undefined)} />}
    </>
  )
}

interface OneStepProps {
  readonly step: StepShape
  readonly seen: number
  readonly onDone: () => void
}

function OneStep({ step: { path, word, fields, initial, body }, seen, onDone }: OneStepProps) {
  const { t } = useTranslation()
  const write = useWrite()
  return (
    <div className="act-form">
      <StepForm<Record<string, unknown>>
        act={t('doors.confirmStep', { word })}
        error={write.error}
        pending={write.isPending}
        {...(initial === undefined ? {} : { initialValues: initial })}
        onSubmit={(typed) => {
          const given = Object.fromEntries(
            Object.entries(typed).filter(([, value]) => value !== undefined && value !== ''),
          )
          const sent = { seen, ...(body?.(given) ?? { said: given }) }
          write.mutate({ path, method: 'POST', body: sent }, { onSuccess: onDone })
        }}
      >
        {fields.map((field) => (
          <StepInput key={field.name} field={field} />
        ))}
      </StepForm>
    </div>
  )
}

/** One field of a form. Money is typed in yuan and kept in fen. */
export function StepInput({ field }: { readonly field: StepField }) {
  const { t } = useTranslation()
  const { name, kind, label, optional = false } = field
  if (kind === 'day') return <DayField name={name} label={label} optional={optional} />
  return (
    <Form.Item
      name={name}
      label={label}
      rules={optional ? [] : [{ required: true, message: t('form.missing') }]}
      {...(kind === 'yuan'
        ? {
            normalize: (yuan: number | null) => (yuan === null ? undefined : Math.round(yuan * 100)),
            getValueProps: (fen: number | undefined) => ({ value: fen === undefined ? undefined : fen / 100 }),
          }
        : {})}
    >
      <Control field={field} />
    </Form.Item>
  )
}

function Control({ field: { kind, options = [] }, ...given }: { readonly field: StepField }) {
  const { t } = useTranslation()
  switch (kind) {
    case 'long':
      return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
    case 'choice':
      return <Radio.Group {...given} optionType="button" options={[...options]} />
    case 'checks':
      return <Checkbox.Group {...given} options={[...options]} />
    case 'pick':
      return <Select {...given} allowClear showSearch={{ optionFilterProp: 'label' }} options={[...options]} />
    case 'lines':
      return <Select {...given} mode="tags" open={false} suffixIcon={null} placeholder={t('step.lines')} />
    case 'yuan':
      return <InputNumber<number> {...given} min={0} precision={2} addonAfter={t('unit.yuan')} />
    default:
      return <Input {...given} autoComplete="off" maxLength={200} />
  }
}
