import { useTranslation } from 'react-i18next'

/** Picks the word of a table that server and screen share, in the language of the page. */
export function useSide() {
  const { i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  return (words: { readonly zh: string; readonly en: string }) => words[side]
}
