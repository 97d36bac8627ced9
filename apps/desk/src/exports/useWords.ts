import type { Words } from '@doudi/contract'
import { useTranslation } from 'react-i18next'

/** Words that come from the server in both languages, in the one of the page. */
export function useWords(): (words: Words) => string {
  const { i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  return (words) => words[side]
}
