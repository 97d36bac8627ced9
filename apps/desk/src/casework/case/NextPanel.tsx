import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../frame/Mark.tsx'
import { useLifeWords } from '../useLifeWords.ts'
import type { CaseShown } from '../wire.ts'
import { ActForm } from './ActForm.tsx'
import { ACT_FORMS, type FormedAct } from './actForms.ts'

const isFormed = (act: string): act is FormedAct => Object.hasOwn(ACT_FORMS, act)
/** Steps that end the way or turn it back stand after the others and look quieter. */
const QUIET = new Set(['withdraw', 'sendBack', 'returnForCorrection', 'refuse'])

/** What may happen next, by whoever is signed in; what it waits for; and whose turn it is otherwise. */
export function NextPanel({ shown }: { readonly shown: CaseShown }) {
  const { t } = useTranslation()
  const { actWord } = useLifeWords()
  const [act, setAct] = useState<FormedAct>()
  const next = shown.next.filter((step) => isFormed(step.act))
  const ready = next.filter(({ waitsFor }) => waitsFor.length === 0)
  const waiting = next.filter(({ waitsFor }) => waitsFor.length > 0)
  const own = new Set(shown.next.map((step) => step.act))
  const others = shown.waiting.filter((one) => !own.has(one))
  return (
    <section className="panel next-panel" aria-labelledby="next-title">
      <h2 id="next-title">{t('case.next')}</h2>
      {ready.length === 0 && (
        <p className="field-hint">{t(shown.waiting.length === 0 ? 'case.next.over' : 'case.next.none')}</p>
      )}
      <div className="row-acts">
        {ready.map(({ act: one }) => (
          <Button
            key={one}
            type={QUIET.has(one) ? 'default' : 'primary'}
            aria-expanded={act === one}
            onClick={() => setAct(act === one ? undefined : (one as FormedAct))}
          >
            {actWord(one, shown)}
          </Button>
        ))}
      </div>
      {act !== undefined && ready.some((step) => step.act === act) && (
        <ActForm key={`${act} ${shown.version}`} act={act} shown={shown} onDone={() => setAct(undefined)} />
      )}
      {waiting.map(({ act: one, waitsFor }) => (
        <p key={one} className="field-hint">
          <Mark shape="undetermined" />{' '}
          {t('case.next.waitsFor', {
            act: actWord(one, shown),
            missing: waitsFor.map((each) => actWord(each, shown)).join(t('print.comma')),
          })}
        </p>
      ))}
      {others.length > 0 && (
        <p className="field-hint">
          {t('case.next.others', { acts: others.map((one) => actWord(one, shown)).join(t('print.comma')) })}
        </p>
      )}
    </section>
  )
}
