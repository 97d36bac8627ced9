import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'

/** A one-time password, shown this once: whoever sees it hands it to the account's owner and to nobody else. */
export function OneTimePassword({ password, onClose }: { readonly password: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      open
      title={t('users.oneTime')}
      okText={t('users.oneTime.noted')}
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ hidden: true }}
      mask={{ closable: false }}
    >
      <p className="one-time">{password}</p>
      <p>{t('users.oneTime.about')}</p>
    </Modal>
  )
}
