import { Link, useLocation } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { OfflineNote } from './OfflineNote.tsx'
import { useSession } from './useSession.ts'

interface Props {
  readonly title: string
  /** What the present post must be able to do; without it, being signed in suffices. */
  readonly permission?: string
  readonly children: ReactNode
}

/** A page for those who are signed in, and may: for everyone else it says what is missing and where to get it. */
export function Gate({ title, permission, children }: Props) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const { data, error, refetch } = useSession()
  const signedIn = data?.signedIn && data.stage !== 'code' ? data : undefined
  const may = permission === undefined || signedIn?.permissions.includes(permission)
  if (signedIn && may) {
    return (
      <>
        <OfflineNote />
        {children}
      </>
    )
  }
  return (
    <section className="panel page">
      <h1>{title}</h1>
      <OfflineNote />
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 4 }} />
      ) : signedIn && signedIn.stage === 'ready' ? (
        <p>{t('access.noRight')}</p>
      ) : (
        <p>
          {t('access.needed')}{' '}
          <Link to="/sign-in" search={{ to: pathname }}>
            {t('access.signIn')}
          </Link>
        </p>
      )}
    </section>
  )
}
