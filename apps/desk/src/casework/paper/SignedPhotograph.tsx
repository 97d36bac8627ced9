import { Alert, Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useOnline } from '../../frame/useOnline.ts'
import { useFileSheet } from './useFileSheet.ts'

/** A signed sheet taken by the camera of a telephone or chosen as a file; it finds its case by its code. */
export function SignedPhotograph({ application }: { readonly application: string }) {
  const { t } = useTranslation()
  const online = useOnline()
  const chooser = useRef<HTMLInputElement>(null)
  const { mutate, data, error, isPending } = useFileSheet()
  const told =
    data === undefined
      ? undefined
      : data.filedBefore
        ? t('paper.filedBefore')
        : data.application === application
          ? t('paper.filed', { paper: t(`paper.kind.${data.kind}`) })
          : t('paper.filedElsewhere', { paper: t(`paper.kind.${data.kind}`) })
  return (
    <div className="paper-photograph">
      <input
        ref={chooser}
        type="file"
        hidden
        accept="image/jpeg,image/png"
        capture="environment"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) mutate(file)
          // the same photograph may be chosen again after it was refused
          target.value = ''
        }}
      />
      <Button loading={isPending} disabled={!online} onClick={() => chooser.current?.click()}>
        {t('paper.photograph')}
      </Button>
      <p className="field-hint">{online ? t('paper.photograph.about') : t('paper.offline')}</p>
      {told !== undefined && <Alert type="success" showIcon title={told} />}
      {error !== null && <ProblemNote problem={problemOf(error)} />}
    </div>
  )
}
