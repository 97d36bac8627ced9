import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** An address that leads to no page. */
export function Nowhere() {
  const { t } = useTranslation()
  return (
    <section className="panel nowhere">
      <h1>{t('nowhere.title')}</h1>
      <p>
        <Link to="/">{t('nowhere.back')}</Link>
      </p>
    </section>
  )
}

/** A fault of the page itself: say so, and leave a way on. */
export function Fault() {
  const { t } = useTranslation()
  return (
    <section className="panel nowhere" role="alert">
      <h1>{t('fault.title')}</h1>
      <p>{t('fault.detail')}</p>
      <p>
        <a href="/">{t('nowhere.back')}</a>
      </p>
    </section>
  )
}
