import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { useSignedIn } from '../access/useSession.ts'
import { SearchBox } from '../frame/SearchBox.tsx'
import { OpenHouseholdForm } from './forms/OpenHouseholdForm.tsx'
import { RegisterPersonForm } from './forms/RegisterPersonForm.tsx'
import { BrowsePlaces } from './places/BrowsePlaces.tsx'
import { PeopleFound } from './search/PeopleFound.tsx'
import './registry.css'

/** Who there is: found by a name, a number or a village, or by going from place to place. */
export function RegistryPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.registry')} permission="registry.read">
      <Registry />
    </Gate>
  )
}

function Registry() {
  const { t } = useTranslation()
  // a name or a number is private: it stays in the page and never comes into an address
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<'person' | 'household'>()
  const { place } = useSearch({ from: '/registry' })
  const navigate = useNavigate({ from: '/registry' })
  const may = useSignedIn()?.permissions ?? []
  const go = (code: string | undefined) => {
    setText('')
    void navigate({ search: (before) => ({ ...before, place: code }) })
  }
  return (
    <>
      <section className="panel page">
        <header className="panel-head">
          <div>
            <h1>{t('page.registry')}</h1>
            <p className="field-hint">{t('registry.about')}</p>
          </div>
          <div className="page-acts">
            {may.includes('registry.record') && (
              <>
                <Button onClick={() => setOpened('person')}>{t('registry.registerPerson')}</Button>
                <Button type="primary" onClick={() => setOpened('household')}>
                  {t('registry.openHousehold')}
                </Button>
              </>
            )}
          </div>
        </header>
        <div className="registry-search">
          <SearchBox value={text} label={t('registry.search')} onSearch={setText} />
          <p className="field-hint">{t('registry.search.about')}</p>
        </div>
        {text.trim() !== '' && <PeopleFound text={text.trim()} onPlace={go} />}
      </section>
      {text.trim() === '' && <BrowsePlaces at={place} onGo={go} />}
      {opened === 'person' && <RegisterPersonForm onClose={() => setOpened(undefined)} />}
      {opened === 'household' && <OpenHouseholdForm at={place} onClose={() => setOpened(undefined)} />}
    </>
  )
}
