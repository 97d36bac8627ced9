import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { printCount } from '../../frame/print.ts'
import { problemOf } from '../../frame/server.ts'
import { useStandardWords } from './useStandardWords.ts'
import type { RevisionShown } from './wire.ts'

/** What whoever looks at it may do next: preview, publish as another person, take back. */
export function RevisionActs({ shown }: { readonly shown: RevisionShown }) {
  const { t } = useTranslation()
  const { sum } = useStandardWords()
  const write = useWrite()
  const [because, setBecause] = useState('')
  const { revision, version, acts, preview, mine } = shown
  const lowers =
    shown.inTransition &&
    ((preview?.worse ?? 0) > 0 || shown.warnings.some(({ code }) => code === 'lowers-in-transition'))
  const send = (path: string, more: object = {}) => write.mutate({ path, method: 'POST', body: { version, ...more } })
  const base = `/api/policy/revisions/${revision}`
  return (
    <div className="standard-acts">
      {acts.includes('preview') && (
        <Button
          type={preview?.holds ? 'default' : 'primary'}
          loading={write.isPending}
          onClick={() => send(`/api/casework/standards/${revision}/preview`)}
        >
          {t('standards.preview')}
        </Button>
      )}
      {acts.includes('publish') && mine && <p className="field-hint">{t('standards.another')}</p>}
      {acts.includes('publish') && !mine && preview?.holds === false && (
        <p className="field-hint">{t('standards.previewAgain')}</p>
      )}
      {acts.includes('publish') && !mine && preview?.holds === true && (
        <>
          {lowers && (
            <Input
              aria-label={t('standards.override')}
              placeholder={t('standards.override')}
              value={because}
              onChange={(event) => setBecause(event.target.value)}
            />
          )}
          <Popconfirm
            title={t('standards.publishAsk', {
              startsOn: shown.startsOn,
              awards: printCount(preview.awards),
              change: sum(preview.afterFen - preview.beforeFen),
            })}
            okText={t('standards.publish')}
            cancelText={t('standards.cancel')}
            onConfirm={() => send(`${base}/publish`, lowers ? { overrideBecause: because } : {})}
          >
            <Button type="primary" disabled={lowers && because.trim().length < 8} loading={write.isPending}>
              {t('standards.publish')}
            </Button>
          </Popconfirm>
        </>
      )}
      {acts.includes('withdraw') && (
        <Popconfirm
          title={t('standards.withdrawAsk')}
          okText={t('standards.withdraw')}
          cancelText={t('standards.cancel')}
          onConfirm={() => send(`${base}/withdraw`)}
        >
          <Button>{t('standards.withdraw')}</Button>
        </Popconfirm>
      )}
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </div>
  )
}
