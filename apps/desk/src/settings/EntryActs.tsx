import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSignedIn, useWrite } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { usePrintValue } from './printValue.ts'
import { useLanguage } from './useLanguage.ts'
import type { Entry, Setting } from './wire.ts'

/** What may be done about a proposal: another person approves it or turns it down, whoever made it takes it back. */
export function EntryActs({ setting, entry }: { readonly setting: Setting; readonly entry: Entry }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const print = usePrintValue()
  const may = useSignedIn()?.permissions ?? []
  const write = useWrite()
  const decide = (act: 'approval' | 'refusal' | 'withdrawal') =>
    write.mutate({ path: `/api/settings/entries/${entry.entry}/${act}`, method: 'PUT', body: {} })
  const said = { name: setting.words[language], value: print(setting, entry.value), document: entry.document }
  return (
    <div className="row-acts">
      {may.includes('settings.approve') && !entry.mine && (
        <>
          <Popconfirm
            title={t('settings.sureApprove', said)}
            okText={t('settings.approve')}
            cancelText={t('access.cancel')}
            onConfirm={() => decide('approval')}
          >
            <Button size="small" type="primary">
              {t('settings.approve')}
            </Button>
          </Popconfirm>
          <Button size="small" onClick={() => decide('refusal')}>
            {t('settings.turnDown')}
          </Button>
        </>
      )}
      {may.includes('settings.propose') && entry.mine && (
        <Button size="small" onClick={() => decide('withdrawal')}>
          {t('settings.withdraw')}
        </Button>
      )}
      {entry.mine && <span className="field-hint">{t('settings.waitsForAnother')}</span>}
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
    </div>
  )
}
