import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { WordKey } from '../../words/index.ts'
import { useSignedIn, useWrite } from '../useSession.ts'
import type { Account } from '../wire.ts'
import { OneTimePassword } from './OneTimePassword.tsx'

interface Act {
  readonly word: WordKey
  readonly permission: string
  readonly path: string
  readonly method: 'PUT' | 'DELETE'
}

/** What may be done about one account in the present post; each is asked for once more with the name in it. */
export function UserActs({ account }: { readonly account: Account }) {
  const { t } = useTranslation()
  const me = useSignedIn()
  const write = useWrite<{ readonly oneTimePassword?: string }>()
  const shown = actsOn(account).filter(({ permission }) => me?.permissions.includes(permission))
  if (account.name === me?.name) return <span className="field-hint">{t('users.oneself')}</span>
  const oneTime = write.data?.oneTimePassword
  return (
    <div className="row-acts">
      {shown.map(({ word, path, method }) => (
        <Popconfirm
          key={word}
          title={t('users.sure', { act: t(word), name: account.shownName })}
          okText={t(word)}
          cancelText={t('access.cancel')}
          onConfirm={() => write.mutate({ path, method })}
        >
          <Button size="small" loading={write.isPending}>
            {t(word)}
          </Button>
        </Popconfirm>
      ))}
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
      {oneTime !== undefined && <OneTimePassword password={oneTime} onClose={() => write.reset()} />}
    </div>
  )
}

function actsOn({ id, lockedAt, secondFactor }: Account): Act[] {
  const at = `/api/accounts/${id}`
  const lock: Act =
    lockedAt === null
      ? { word: 'users.lock', permission: 'access.lock-account', path: `${at}/lock`, method: 'PUT' }
      : { word: 'users.unlock', permission: 'access.lock-account', path: `${at}/lock`, method: 'DELETE' }
  return [
    lock,
    { word: 'users.resetPassword', permission: 'access.reset-password', path: `${at}/password`, method: 'PUT' },
    ...(secondFactor
      ? ([
          {
            word: 'users.resetFactor',
            permission: 'access.reset-second-factor',
            path: `${at}/second-factor`,
            method: 'DELETE',
          },
        ] satisfies Act[])
      : []),
  ]
}
