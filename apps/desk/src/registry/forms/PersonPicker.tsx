import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../access/useSession.ts'
import type { Found, FoundPerson } from '../wire.ts'

interface Props {
  readonly label: string
  readonly onPick: (person: FoundPerson) => void
  /** Who cannot be chosen again. */
  readonly without: readonly string[]
  readonly id?: string
}

/** Finds somebody in the registry while typing, and hands them over; the box is empty again afterwards. */
export function PersonPicker({ label, onPick, without, id }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data, isFetching } = useReading<Found>('/api/registry/people/search', {
    body: { text },
    enabled: text !== '',
    keep: true,
  })
  const people = text === '' ? [] : (data?.people ?? []).filter(({ person }) => !without.includes(person))
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      className="person-picker"
      value={null}
      searchValue={typed}
      options={people.map(({ person, name }) => ({ value: person, label: name }))}
      optionRender={({ value }) => <PersonLine person={people.find(({ person }) => person === value)} />}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={label}
      notFoundContent={t(text === '' ? 'person.pick.type' : isFetching ? 'region.searching' : 'person.pick.none')}
      onChange={(person: string | null) => {
        const picked = people.find((one) => one.person === person)
        if (picked !== undefined) onPick(picked)
        setTyped('')
      }}
    />
  )
}

function PersonLine({ person }: { readonly person: FoundPerson | undefined }) {
  const { t } = useTranslation()
  if (person === undefined) return null
  const { name, born, village, number } = person
  return (
    <span className="region-option">
      {name} <small>{[born, village, number ?? t('person.noNumber')].join(' · ')}</small>
    </span>
  )
}
