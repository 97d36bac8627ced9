import { useTranslation } from 'react-i18next'
import { useLanguage } from './useLanguage.ts'
import type { Setting } from './wire.ts'

/** A value as it is read aloud: with its unit, yes and no as words. */
export function usePrintValue(): (setting: Pick<Setting, 'unit'>, value: unknown) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ unit }, value) => {
    if (typeof value === 'boolean') return t(value ? 'settings.yes' : 'settings.no')
    const said = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
    return unit === null ? said : `${said} ${unit[language]}`
  }
}
