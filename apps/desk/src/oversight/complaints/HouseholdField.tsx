import { Button, Form } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonPicker } from '../../registry/forms/PersonPicker.tsx'

interface AboutHousehold {
  readonly household: string
  readonly name: string
}

interface Props {
  readonly about: AboutHousehold | undefined
  readonly onChange: (about: AboutHousehold | undefined) => void
}

/** The household that the complaint concerns, found by anybody in it; it may stay open. */
export function HouseholdField({ about, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Form.Item label={t('complaint.household')} htmlFor={id}>
      {about === undefined ? (
        <PersonPicker
          id={id}
          label={t('complaint.household.pick')}
          without={[]}
          onPick={({ household, name }) => household !== null && onChange({ household, name })}
        />
      ) : (
        <>
          {about.name}{' '}
          <Button type="link" size="small" onClick={() => onChange(undefined)}>
            {t('complaint.household.drop')}
          </Button>
        </>
      )}
    </Form.Item>
  )
}
