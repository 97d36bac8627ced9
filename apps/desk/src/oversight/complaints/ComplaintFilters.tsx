import { COMPLAINT_CHANNELS, COMPLAINT_KINDS, complaintLife } from '@doudi/life'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Checkbox, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../exports/useWords.ts'
import { usePlaces } from './usePlaces.ts'

/** By how far it is, what it is about, where, how it came, from when, mine, late; and by the receipt number. */
export function ComplaintFilters({ onReceipt }: { readonly onReceipt: (receipt: string) => void }) {
  const { t } = useTranslation()
  const say = useWords()
  const places = usePlaces()
  const asked = useSearch({ from: '/complaints' })
  const navigate = useNavigate({ from: '/complaints' })
  const put = (change: Record<string, string | undefined>) =>
    void navigate({ search: (before) => ({ ...before, after: undefined, ...change }), replace: true })
  const choices = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(words).map(([value, one]) => ({ value, label: say(one) }))
  const open = { value: 'open', label: t('complaints.open') }
  const lists = {
    state: [open, ...choices(complaintLife.states)],
    kind: choices(COMPLAINT_KINDS),
    place: (places.data?.places ?? []).map(({ code, name }) => ({ value: code, label: name })),
    channel: choices(COMPLAINT_CHANNELS),
  }
  return (
    <search className="complaint-filters">
      {(Object.keys(lists) as (keyof typeof lists)[]).map((key) => (
        <label key={key} htmlFor={`complaints-${key}`}>
          {t(`complaint.${key}`)}
          <Select
            id={`complaints-${key}`}
            allowClear
            placeholder={t('complaints.all')}
            value={asked[key]}
            options={lists[key]}
            onChange={(value: string | undefined) => put({ [key]: value })}
          />
        </label>
      ))}
      {(['from', 'until'] as const).map((key) => (
        <label key={key} htmlFor={`complaints-${key}`}>
          {t(`complaints.${key}`)}
          <Input
            id={`complaints-${key}`}
            type="date"
            value={asked[key] ?? ''}
            onChange={({ target }) => put({ [key]: target.value || undefined })}
          />
        </label>
      ))}
      <label htmlFor="complaints-receipt">
        {t('receipt.number')}
        <Input.Search
          id="complaints-receipt"
          allowClear
          autoComplete="off"
          onSearch={(typed) => onReceipt(typed.trim())}
        />
      </label>
      <div className="complaint-flags">
        {(['mine', 'overdue'] as const).map((key) => (
          <Checkbox
            key={key}
            checked={asked[key] !== undefined}
            onChange={({ target }) => put({ [key]: target.checked ? 'yes' : undefined })}
          >
            {t(`complaints.${key}`)}
          </Checkbox>
        ))}
      </div>
    </search>
  )
}
