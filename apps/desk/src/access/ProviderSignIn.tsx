import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { ask, problemOf } from '../frame/server.ts'

/** The way in through the bureau's own single sign-on; nothing where none is configured. Stands in the form of the name. */
export function ProviderSignIn({ several }: { readonly several: boolean }) {
  const { t } = useTranslation()
  const county: string | undefined = Form.useWatch('county')
  const { data } = useQuery({
    queryKey: ['provider'],
    queryFn: ({ signal }) => ask<{ readonly name: string | null }>('/api/session/provider', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const leave = useMutation({
    mutationFn: () =>
      ask<{ readonly address: string }>('/api/session/provider', {
        method: 'POST',
        body: several ? { county } : {},
        signedIn: { csrf: '' },
      }),
    onSuccess: ({ address }) => window.location.assign(address),
  })
  if (typeof data?.name !== 'string') return null
  return (
    <Form.Item>
      {leave.error !== null && <ProblemNote problem={problemOf(leave.error)} />}
      <Button block disabled={several && !county} loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('access.provider', { name: data.name })}
      </Button>
    </Form.Item>
  )
}

/** Why the provider's answer did not let somebody in, in the words of the page they come back to. */
export function ProviderRefusal({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  const unknown = code === 'access.provider-account-unknown'
  return <p role="alert">{t(unknown ? 'access.provider.unknown' : 'access.provider.refused')}</p>
}
