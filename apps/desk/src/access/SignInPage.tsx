import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Form, Input, Select, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { ask, problemOf } from '../frame/server.ts'
import { OfflineNote } from './OfflineNote.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ProviderRefusal, ProviderSignIn } from './ProviderSignIn.tsx'
import { SecondFactorForm } from './SecondFactorForm.tsx'
import { StepForm } from './StepForm.tsx'
import { useSession, useSessionStep } from './useSession.ts'

/** Signing in, step by step: password, six digits, and what a new account has to settle first. */
export function SignInPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useSession()
  const { to, refused } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const stage = data?.signedIn ? data.stage : undefined
  useEffect(() => {
    // only to a page of ours: an address in a link could lead anywhere
    const inside = to !== undefined && /^\/[a-z]/.test(to) ? to : '/worktable'
    if (stage === 'ready') void navigate({ to: inside, replace: true })
  }, [stage, to, navigate])
  return (
    <section className="panel sign-in">
      <h1>{t('access.signIn')}</h1>
      <OfflineNote />
      {refused !== undefined && data?.signedIn !== true && <ProviderRefusal code={refused} />}
      {error !== null ? (
        <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton active paragraph={{ rows: 3 }} />
      ) : !data.signedIn ? (
        <NameForm />
      ) : data.stage === 'code' ? (
        <CodeForm />
      ) : data.stage === 'password' ? (
        <>
          <p>{t('access.password.oneTime')}</p>
          <PasswordForm />
        </>
      ) : data.stage === 'second-factor' ? (
        <>
          <p>{t('access.factor.needed')}</p>
          <SecondFactorForm />
        </>
      ) : data.stage === 'no-post' ? (
        <p>{t('access.noPost')}</p>
      ) : null}
    </section>
  )
}

interface Bureau {
  readonly county: string
  readonly name: string
}

/** Which bureau is asked only where several are served. */
function NameForm() {
  const { t } = useTranslation()
  const step = useSessionStep()
  const { data } = useQuery({
    queryKey: ['installation'],
    queryFn: ({ signal }) => ask<{ readonly counties: readonly Bureau[] }>('/api/installation', { signal }),
  })
  const counties = data?.counties ?? []
  return (
    <StepForm<{ name: string; password: string; county?: string }>
      act={t('access.signIn')}
      error={step.error}
      pending={step.isPending}
      onSubmit={(body) => step.mutate({ path: '/api/session', method: 'POST', body })}
    >
      {counties.length > 1 && (
        <Form.Item name="county" label={t('access.county')} rules={[{ required: true, message: t('grants.missing') }]}>
          <Select options={counties.map(({ county, name }) => ({ value: county, label: name }))} />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('access.name')} rules={[{ required: true, message: t('access.name.missing') }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('access.password')}
        rules={[{ required: true, message: t('access.password.missing') }]}
      >
        <Input.Password autoComplete="current-password" visibilityToggle={false} />
      </Form.Item>
      <ProviderSignIn several={counties.length > 1} />
    </StepForm>
  )
}

function CodeForm() {
  const { t } = useTranslation()
  const step = useSessionStep()
  return (
    <StepForm<{ code: string }>
      act={t('access.code.give')}
      error={step.error}
      pending={step.isPending}
      onSubmit={(body) => step.mutate({ path: '/api/session/code', method: 'POST', body })}
    >
      <p>{t('access.code.about')}</p>
      <Form.Item name="code" label={t('access.code')} rules={[{ required: true, message: t('access.code.missing') }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" autoFocus />
      </Form.Item>
    </StepForm>
  )
}
