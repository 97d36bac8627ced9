import { useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../access/wire.ts'

/** By day, by who, by what was done, and whether it was refused. */
export function EntryFilters({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t } = useTranslation()
  const { from, until, action, user, outcome } = useSearch({ from: '/audit' })
  const navigate = useNavigate({ from: '/audit' })
  const put = (change: Record<string, string | undefined>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...change }), replace: true })
  return (
    <div className="entry-filters">
      <label htmlFor="audit-from">
        {t('audit.from')}
        <Input
          id="audit-from"
          type="date"
          value={from ?? ''}
          onChange={({ target }) => put({ from: target.value || undefined })}
        />
      </label>
      <label htmlFor="audit-until">
        {t('audit.until')}
        <Input
          id="audit-until"
          type="date"
          value={until ?? ''}
          onChange={({ target }) => put({ until: target.value || undefined })}
        />
      </label>
      <label htmlFor="audit-user">
        {t('audit.who')}
        <Select
          id="audit-user"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('audit.everybody')}
          value={user}
          onChange={(next: string | undefined) => put({ user: next })}
          options={accounts.map(({ id, shownName }) => ({ value: id, label: shownName }))}
        />
      </label>
      <label htmlFor="audit-outcome">
        {t('audit.outcome')}
        <Select
          id="audit-outcome"
          allowClear
          placeholder={t('audit.both')}
          value={outcome}
          onChange={(next: string | undefined) => put({ outcome: next })}
          options={(['done', 'refused'] as const).map((one) => ({ value: one, label: t(`audit.outcome.${one}`) }))}
        />
      </label>
      <label htmlFor="audit-action">
        {t('audit.action')}
        <Input
          id="audit-action"
          key={action}
          defaultValue={action}
          allowClear
          placeholder="registry.reveal-number"
          onPressEnter={({ currentTarget }) => put({ action: currentTarget.value.trim() || undefined })}
          onBlur={({ target }) => put({ action: target.value.trim() || undefined })}
        />
      </label>
    </div>
  )
}
