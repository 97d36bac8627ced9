import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/index.ts'
import { zhCN } from './zh-CN/index.ts'

export type Language = 'zh-CN' | 'en'

/** Keys are flat and contain dots, so that a key can be searched for in the code as it stands. */
export function startWords(language: Language): i18n {
  i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  return i18next
}

export type WordKey = keyof typeof zhCN

/** Both languages of one text, for a problem that the page itself has to tell. */
export function bilingual(key: WordKey, values: Record<string, string | number> = {}): { zh: string; en: string } {
  return { zh: i18next.getFixedT('zh-CN')(key, values), en: i18next.getFixedT('en')(key, values) }
}
