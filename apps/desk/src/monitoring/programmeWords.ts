import { useTranslation } from 'react-i18next'

/** What a programme of a list is called; those lifted out of poverty are no programme and have a word of their own. */
export function useProgrammeWords(): (programme: string) => string {
  const { t } = useTranslation()
  return (programme) =>
    programme === 'safetyNet'
      ? t('lists.safetyNet')
      : t(`choice.programme.${programme}`, { defaultValue: t(`roll.${programme}`, { defaultValue: programme }) })
}
