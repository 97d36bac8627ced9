import { useTranslation } from 'react-i18next'
import { usePrintPost } from './AccountMenu.tsx'
import { Gate } from './Gate.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactorForm } from './SecondFactorForm.tsx'
import { useSignedIn } from './useSession.ts'

/** One's own account: posts, password, telephone. */
export function AccountPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.account')}>
      <Own />
    </Gate>
  )
}

function Own() {
  const { t } = useTranslation()
  const me = useSignedIn()
  const printPost = usePrintPost()
  if (me === undefined) return null
  return (
    <>
      <section className="panel">
        <h1>{me.shownName}</h1>
        <p className="field-hint">{me.name}</p>
        {me.posts.length === 0 ? (
          <p>{t('access.noPost')}</p>
        ) : (
          <ul>
            {me.posts.map((post) => (
              <li key={post.id}>
                {printPost(post)}
                {post.id === me.post && ` ${t('access.post.present')}`}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="panel sign-in-part">
        <h2>{t('access.code')}</h2>
        {me.secondFactor ? <p>{t('access.factor.has')}</p> : <SecondFactorForm />}
      </section>
      <section className="panel sign-in-part">
        <h2>{t('access.password.change')}</h2>
        <PasswordForm />
      </section>
    </>
  )
}
