import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLifeWords } from '../useLifeWords.ts'
import type { CaseShown } from '../wire.ts'

/** Whose, what, where it stands, and the way to the family. */
export function CaseHead({ shown }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const { stateWord } = useLifeWords()
  const { head, person, names, programme, aid, state, appliedOn, acceptedOn, members, household, plan } = shown
  const whom = person === null ? undefined : names[person]
  return (
    <section className="panel file-head">
      <header className="panel-head">
        <h1>
          {t('case.title', {
            name: whom ?? head ?? t('household.noHead'),
            programme: t(aid === null ? `choice.programme.${programme}` : `aid.${aid}`),
          })}
          <span className="case-line figures">
            {[
              t('lists.ofMembers', { count: members }),
              t('case.appliedOn', { day: appliedOn }),
              ...(acceptedOn === null ? [] : [t('case.acceptedOn', { day: acceptedOn })]),
            ].join(' · ')}
          </span>
        </h1>
        <div className="page-acts">
          <span className="case-state" role="status">
            {stateWord(state)}
          </span>
          <Link to="/households/$household" params={{ household }}>
            {t('file.openFile')}
          </Link>
        </div>
      </header>
      <p className="field-hint">{t('case.plan', { clause: plan.clause })}</p>
    </section>
  )
}
