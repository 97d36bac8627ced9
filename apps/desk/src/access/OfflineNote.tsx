import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOnline } from '../frame/useOnline.ts'

/** Says that there is no network, and what that means here: nothing is kept on this machine. */
export function OfflineNote() {
  const { t } = useTranslation()
  if (useOnline()) return null
  return <Alert type="warning" showIcon title={t('offline.title')} description={t('access.offline')} />
}
