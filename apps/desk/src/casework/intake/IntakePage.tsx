import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../../access/Gate.tsx'
import { useSignedIn } from '../../access/useSession.ts'
import { OpenHouseholdForm } from '../../registry/forms/OpenHouseholdForm.tsx'
import { PersonPicker } from '../../registry/forms/PersonPicker.tsx'
import { RegisterPersonForm } from '../../registry/forms/RegisterPersonForm.tsx'
import { NeedForm } from './NeedForm.tsx'
import '../../registry/registry.css'
import '../casework.css'

/** 一门受理: one form for any need. First who; then what happened; then everything the rules have for the family. */
export function IntakePage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.intake')} permission="casework.take-intake">
      <Intake />
    </Gate>
  )
}

function Intake() {
  const { t } = useTranslation()
  const { household } = useSearch({ from: '/intake' })
  const navigate = useNavigate({ from: '/intake' })
  return household === undefined ? (
    <WhoComes onChosen={(chosen) => void navigate({ search: { household: chosen } })} />
  ) : (
    <section className="panel page">
      <header className="panel-head">
        <div>
          <h1>{t('page.intake')}</h1>
          <p className="field-hint">{t('intake.about')}</p>
        </div>
        <Button onClick={() => void navigate({ search: {} })}>{t('intake.another')}</Button>
      </header>
      <NeedForm key={household} household={household} />
    </section>
  )
}

/** Somebody known is found by name or number; whoever is not is registered first, once and for all. */
function WhoComes({ onChosen }: { readonly onChosen: (household: string) => void }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const [alone, setAlone] = useState<string>()
  const [opened, setOpened] = useState<'person' | 'household'>()
  return (
    <section className="panel page">
      <h1>{t('page.intake')}</h1>
      <p className="field-hint">{t('intake.about')}</p>
      <div className="intake-who">
        <h2>{t('intake.who')}</h2>
        <PersonPicker
          label={t('intake.who.find')}
          without={[]}
          onPick={({ household, name }) => (household === null ? setAlone(name) : onChosen(household))}
        />
        {alone !== undefined && <p role="status">{t('intake.who.noHousehold', { name: alone })}</p>}
        {may.includes('registry.record') && (
          <p className="row-acts">
            <Button onClick={() => setOpened('person')}>{t('registry.registerPerson')}</Button>
            <Button onClick={() => setOpened('household')}>{t('registry.openHousehold')}</Button>
          </p>
        )}
        <p className="field-hint">{t('intake.who.about')}</p>
      </div>
      {opened === 'person' && <RegisterPersonForm onClose={() => setOpened(undefined)} />}
      {opened === 'household' && <OpenHouseholdForm at={undefined} onClose={() => setOpened(undefined)} />}
    </section>
  )
}
