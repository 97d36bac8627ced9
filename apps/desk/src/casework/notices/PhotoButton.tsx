import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shrinkPhoto } from './shrinkPhoto.ts'

interface Props {
  readonly label: string
  readonly pending: boolean
  readonly primary?: boolean
  readonly onPhoto: (photo: string) => void
}

/** One button that opens the camera of a telephone, or the files of a PC. */
export function PhotoButton({ label, pending, primary = true, onPhoto }: Props) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [unreadable, setUnreadable] = useState(false)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setUnreadable(false)
    const photo = await shrinkPhoto(file).catch(() => undefined)
    if (photo === undefined) setUnreadable(true)
    else onPhoto(photo)
    // the same file may be chosen again after a refusal
    if (input.current !== null) input.current.value = ''
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png"
        capture="environment"
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button type={primary ? 'primary' : 'default'} loading={pending} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {unreadable && (
        <span role="alert" className="field-hint">
          {t('notices.photo.unreadable')}
        </span>
      )}
    </>
  )
}
