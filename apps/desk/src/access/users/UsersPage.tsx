import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Table, type TableColumnsType } from 'antd'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { todayInChina } from '../../frame/print.ts'
import { matches, SearchBox } from '../../frame/SearchBox.tsx'
import { problemOf } from '../../frame/server.ts'
import { Gate } from '../Gate.tsx'
import { useRoles } from '../useRoles.ts'
import { useReading, useSignedIn } from '../useSession.ts'
import type { Account } from '../wire.ts'
import { OpenAccountForm } from './OpenAccountForm.tsx'
import { UserActs } from './UserActs.tsx'

/** Who has an account, whether it can be entered, and what an administrator may do about it. */
export function UsersPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.users')} permission="access.list-accounts">
      <Users />
    </Gate>
  )
}

function Users() {
  const { t } = useTranslation()
  const { q = '' } = useSearch({ from: '/users' })
  const navigate = useNavigate({ from: '/users' })
  const search = useCallback(
    (text: string) => void navigate({ search: (before) => ({ ...before, q: text || undefined }), replace: true }),
    [navigate],
  )
  const [opening, setOpening] = useState(false)
  const may = useSignedIn()?.permissions ?? []
  const { roleName } = useRoles()
  const { data, error, isPending, refetch } = useReading<{ readonly accounts: readonly Account[] }>('/api/accounts')
  const columns: TableColumnsType<Account> = [
    { title: t('users.shownName'), dataIndex: 'shownName' },
    { title: t('access.name'), dataIndex: 'name', render: (name: string) => <code>{name}</code> },
    {
      title: t('users.posts'),
      render: (_, { posts }) =>
        posts.length === 0
          ? t('users.noPosts')
          : posts.map(({ id, role, region, approvedAt }) => (
              <div key={id} className="post-line">
                {roleName(role)} {region}
                {approvedAt === null && ` ${t('users.proposed')}`}
              </div>
            )),
    },
    { title: t('access.code'), render: (_, { secondFactor }) => t(secondFactor ? 'users.factor' : 'users.noFactor') },
    {
      title: t('users.lastUsed'),
      className: 'figures',
      render: (_, { lastUsedAt }) => todayInChina(new Date(lastUsedAt)),
    },
    {
      title: t('users.state'),
      render: (_, { lockedAt, lockedWhy }) =>
        lockedAt === null ? t('users.open') : t(lockedWhy === 'dormant' ? 'users.dormant' : 'users.locked'),
    },
    { title: t('users.acts'), render: (_, account) => <UserActs account={account} /> },
  ]
  return (
    <section className="panel page">
      <header className="panel-head">
        <div>
          <h1>{t('page.users')}</h1>
          <p className="field-hint">{t('users.about')}</p>
        </div>
        <SearchBox value={q} label={t('users.search')} onSearch={search} />
        {may.includes('access.open-account') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('users.openAccount')}
          </Button>
        )}
      </header>
      {opening && <OpenAccountForm onClose={() => setOpening(false)} />}
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Table
          rowKey="id"
          size="small"
          loading={isPending}
          columns={columns}
          dataSource={data?.accounts.filter(({ name, shownName }) => matches(q, name, shownName)) ?? []}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: isPending ? t('loading') : t(q === '' ? 'users.none' : 'search.none') }}
        />
      )}
    </section>
  )
}
