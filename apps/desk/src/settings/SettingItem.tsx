import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../access/useSession.ts'
import { Mark } from '../frame/Mark.tsx'
import { EntryActs } from './EntryActs.tsx'
import { EntryLine } from './EntryLine.tsx'
import { History } from './History.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { useLanguage } from './useLanguage.ts'
import type { Setting } from './wire.ts'

/** One figure: its value today or that it is unset, what waits, and the ways to its history and to a new value. */
export function SettingItem({ setting }: { readonly setting: Setting }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const may = useSignedIn()?.permissions ?? []
  const [open, setOpen] = useState<'history' | 'propose'>()
  const { words, unset, entries } = setting
  const isSet = entries.some(({ state, scope }) => state === 'in-force' && scope === '')
  const show = (part: 'history' | 'propose') => setOpen(open === part ? undefined : part)
  return (
    <li className="setting" data-setting={setting.name}>
      <h3>{words[language]}</h3>
      {!isSet && (
        <p className="setting-unset">
          <Mark shape="undetermined" /> <b>{t('settings.unset')}</b> <span>{unset[language]}</span>
        </p>
      )}
      {entries.map((entry) => (
        <div key={entry.entry}>
          <EntryLine setting={setting} entry={entry} />
          {entry.state === 'waiting' && <EntryActs setting={setting} entry={entry} />}
        </div>
      ))}
      <p className="row-acts">
        {may.includes('settings.propose') && (
          <Button size="small" aria-expanded={open === 'propose'} onClick={() => show('propose')}>
            {t('settings.propose')}
          </Button>
        )}
        <Button size="small" aria-expanded={open === 'history'} onClick={() => show('history')}>
          {t('settings.history')}
        </Button>
      </p>
      {open === 'propose' && <ProposeForm setting={setting} />}
      {open === 'history' && <History name={setting.name} />}
    </li>
  )
}
