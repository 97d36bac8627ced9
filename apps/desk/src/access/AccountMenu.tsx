import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession, useSessionStep } from './useSession.ts'
import type { OwnPost } from './wire.ts'
import './access.css'

/** Who is here, in which post, and the way out; or the way in. */
export function AccountMenu() {
  const { t } = useTranslation()
  const { data } = useSession()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const step = useSessionStep()
  const printPost = usePrintPost()
  if (data === undefined) return null
  if (!data.signedIn) {
    if (pathname === '/sign-in') return null
    return (
      <Link to="/sign-in" search={{ to: pathname === '/' ? undefined : pathname }} className="top-link">
        {t('access.signIn')}
      </Link>
    )
  }
  const leave = () =>
    step.mutate({ path: '/api/session', method: 'DELETE' }, { onSuccess: () => void navigate({ to: '/sign-in' }) })
  return (
    <div className="account-menu">
      {data.posts.length > 1 && (
        <Select
          aria-label={t('access.post')}
          value={data.post}
          popupMatchSelectWidth={false}
          options={data.posts.map((post) => ({ value: post.id, label: printPost(post) }))}
          onChange={(post) => step.mutate({ path: '/api/session/post', method: 'PUT', body: { post } })}
        />
      )}
      <Link to="/account" className="top-link">
        {data.shownName}
      </Link>
      <Button type="text" loading={step.isPending} onClick={leave}>
        {t('access.signOut')}
      </Button>
    </div>
  )
}

/** A post in words: role and area. */
export function usePrintPost() {
  const { i18n } = useTranslation()
  return ({ zh, en, region }: Pick<OwnPost, 'zh' | 'en' | 'region'>) => `${i18n.language === 'en' ? en : zh} ${region}`
}
