import { Link, Outlet, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountMenu } from '../access/AccountMenu.tsx'
import { useSlashToSearch } from './keyboard.ts'
import { Places, PlacesOfGroup } from './Navigation.tsx'
import { COLOURS, FONTS, MONO_FONTS, makeTheme } from './theme.ts'

/** What stands around every page: the theme, the places, the size of type, the language. */
export function Frame() {
  const { lang, type } = useSearch({ from: '__root__' })
  const { i18n } = useTranslation()
  const large = type === 'large'
  const still = useStill()
  useSlashToSearch()
  useEffect(() => {
    const language = lang === 'en' ? 'en' : 'zh-CN'
    void i18n.changeLanguage(language)
    document.documentElement.lang = language
    document.title = i18n.t('product.name')
  }, [i18n, lang])
  useEffect(() => paintRoot(large), [large])
  return (
    <ConfigProvider
      theme={makeTheme({ large, still })}
      locale={lang === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        <Top large={large} english={lang === 'en'} />
        <PlacesOfGroup />
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </App>
    </ConfigProvider>
  )
}

function Top({ large, english }: { readonly large: boolean; readonly english: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const put = (change: { lang?: string | undefined; type?: string | undefined }) =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    })
  return (
    <header className="top">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Link to="/" className="product">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="6" />
          <path d="M6 12c0 8 4 13 10 13s10-5 10-13" />
          <circle cx="16" cy="11" r="3.6" />
        </svg>
        {t('product.name')}
      </Link>
      <Places />
      <div className="top-acts">
        <AccountMenu />
        <Button type="text" aria-pressed={large} onClick={() => put({ type: large ? undefined : 'large' })}>
          {t(large ? 'type.plain' : 'type.large')}
        </Button>
        <Button type="text" lang={english ? 'zh-CN' : 'en'} onClick={() => put({ lang: english ? undefined : 'en' })}>
          {t('language.other')}
        </Button>
      </div>
    </header>
  )
}

/** The style sheet takes its colours and sizes from the same tokens as the controls. */
function paintRoot(large: boolean): void {
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(COLOURS)) style.setProperty(`--${name}`, value)
  style.setProperty('--fonts', FONTS)
  style.setProperty('--mono', MONO_FONTS)
  style.setProperty('--size', large ? '18px' : '14px')
}

const STILL = '(prefers-reduced-motion: reduce)'

function useStill(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(STILL)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia(STILL).matches,
  )
}
