import { useTranslation } from 'react-i18next'
import { Gate } from '../access/Gate.tsx'
import { useSignedIn } from '../access/useSession.ts'
import { MyExports } from './MyExports.tsx'
import { ToApprove } from './ToApprove.tsx'
import { WishForm } from './WishForm.tsx'
import './exports.css'

/** Takes lists away: masked at once, in full for a purpose and perhaps with a second person. */
export function ExportsPage() {
  const { t } = useTranslation()
  return (
    <Gate title={t('page.exports')} permission="registry.read">
      <Exports />
    </Gate>
  )
}

function Exports() {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  return (
    <>
      {may.includes('registry.approve-export') && <ToApprove />}
      <section className="panel page">
        <header className="panel-head">
          <div>
            <h1>{t('page.exports')}</h1>
            <p className="field-hint">{t('exports.about')}</p>
          </div>
        </header>
        <WishForm mayOpen={may.includes('registry.export')} />
      </section>
      {may.includes('registry.export') && <MyExports />}
    </>
  )
}
