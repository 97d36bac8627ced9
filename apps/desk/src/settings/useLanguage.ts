import { useTranslation } from 'react-i18next'

/** Which of both words of a bilingual text is shown. */
export function useLanguage(): 'zh' | 'en' {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh'
}
