import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { Gate } from '../Gate.tsx'
import { useReading, useSignedIn } from '../useSession.ts'
import type { Account } from '../wire.ts'
import { GrantTable } from './GrantTable.tsx'
import { ProposeForm } from './ProposeForm.tsx'

/** What waits for a second person, what is proposed next, and every post that is held. */
export function GrantsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.grants')} permission="access.list-accounts">
      <Grants />
    </Gate>
  )
}

function Grants() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const { data, error, refetch } = useReading<{ readonly accounts: readonly Account[] }>('/api/accounts')
  const posts = (data?.accounts ?? []).flatMap(({ posts, shownName }) => posts.map((post) => ({ ...post, shownName })))
  return (
    <>
      <section className="panel page">
        <h1>{t('page.grants')}</h1>
        <p className="field-hint">{t('grants.about')}</p>
        {error !== null ? (
          <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton active paragraph={{ rows: 4 }} />
        ) : (
          <GrantTable posts={posts.filter(({ approvedAt }) => approvedAt === null)} empty={t('grants.noneWaits')} />
        )}
      </section>
      {may.includes('access.propose-grant') && data !== undefined && (
        <section className="panel page">
          <h2>{t('grants.propose')}</h2>
          <ProposeForm accounts={data.accounts} />
        </section>
      )}
      {data !== undefined && (
        <section className="panel page">
          <h2>{t('grants.held')}</h2>
          <GrantTable posts={posts.filter(({ approvedAt }) => approvedAt !== null)} empty={t('grants.noneHeld')} />
        </section>
      )}
    </>
  )
}
