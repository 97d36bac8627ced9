import { useTranslation } from 'react-i18next'
import { todayInChina } from '../frame/print.ts'
import { usePrintValue } from './printValue.ts'
import type { Entry, Setting } from './wire.ts'

/** A value with its days, its document, and the two people. */
export function EntryLine({ setting, entry }: { readonly setting: Setting; readonly entry: Entry }) {
  const { t } = useTranslation()
  const print = usePrintValue()
  const { state, scope, value, from, until, document, clause, proposedBy, approvedBy, proposedAt } = entry
  return (
    <p className={`setting-entry state-${state}`}>
      <span className="setting-state">{t(`settings.state.${state}`)}</span> <b>{print(setting, value)}</b>{' '}
      {scope !== '' && <span className="figures">{t('settings.township', { code: scope })}</span>}{' '}
      <span className="figures">
        {until === null ? t('settings.from', { from }) : t('settings.between', { from, until })}
      </span>
      <small className="under">
        {document}
        {clause} · {t('settings.enteredBy', { name: proposedBy ?? t('settings.system') })}{' '}
        <span className="figures">{todayInChina(new Date(proposedAt))}</span>
        {state !== 'waiting' &&
          state !== 'withdrawn' &&
          ` · ${t('settings.approvedBy', { name: approvedBy ?? t('settings.system') })}`}
      </small>
    </p>
  )
}
