import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSignedIn } from '../../access/useSession.ts'
import { useFetchFile } from '../../exports/useFetchFile.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { ask, problemOf, Refusal } from '../../frame/server.ts'
import type { CaseDecision } from '../wire.ts'

/** GET /api/decisions/:decision/certificate */
interface CertificateShown {
  readonly fileName: string
  readonly text: string
}

/** The signed certificate of the newest decision, and the page that re-checks it anywhere. */
export function CertificateButton({ decisions }: { readonly decisions: readonly CaseDecision[] }) {
  const { t } = useTranslation()
  const page = useFetchFile()
  const csrf = useSignedIn()?.csrf ?? ''
  const certificate = useMutation({
    mutationFn: (decision: string) =>
      ask<CertificateShown>(`/api/decisions/${decision}/certificate`, { signedIn: { csrf } }),
    onSuccess: save,
  })
  const [newest] = decisions
  if (newest === undefined) return null
  const problem = certificate.error ?? page.error
  return (
    <>
      <h3>{t('certificate.title')}</h3>
      <p className="field-hint">{t('certificate.about')}</p>
      <div className="row-acts">
        <Button loading={certificate.isPending} onClick={() => certificate.mutate(newest.id)}>
          {t('certificate.take')}
        </Button>
        <Button loading={page.isPending} onClick={() => page.mutate({ path: '/api/certificates/page' })}>
          {t('certificate.page')}
        </Button>
      </div>
      {problem instanceof Refusal && <ProblemNote problem={problemOf(problem)} />}
    </>
  )
}

/** Byte for byte: the signature is over the text as it is. */
function save({ fileName, text }: CertificateShown): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
