import { DownloadOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { TakeMasked } from '../exports/TakeMasked.tsx'
import type { ListAddress } from './useListAddress.ts'

/** Takes away what is seen, masked. A search by name is not part of it: the list is narrowed by place and programme. */
export function TakeList({ address, searched }: { readonly address: ListAddress; readonly searched: boolean }) {
  const { t } = useTranslation()
  const { list, region, programme } = address
  return (
    <TakeMasked
      list="monitoring.findings"
      filter={{ list, region, ...(programme === undefined ? {} : { programme }) }}
      disabled={searched}
      icon={<DownloadOutlined aria-hidden />}
    >
      {t('lists.take')}
    </TakeMasked>
  )
}
