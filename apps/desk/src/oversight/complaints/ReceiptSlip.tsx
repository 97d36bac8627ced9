import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly receipt: string
  readonly onMore: () => void
}

/** The receipt number, the one time it is shown: to be written down, printed or read out. */
export function ReceiptSlip({ receipt, onMore }: Props) {
  const { t } = useTranslation()
  return (
    <div className="receipt-slip" role="status">
      <p>{t('complaint.received')}</p>
      <p className="receipt-number">{receipt}</p>
      <p>{t('complaint.received.keep')}</p>
      <div className="complaint-acts no-print">
        <Button type="primary" onClick={() => window.print()}>
          {t('complaint.print')}
        </Button>
        <Link to="/complain/receipt">{t('complaint.lookUp')}</Link>
        <Button type="link" onClick={onMore}>
          {t('complaint.another')}
        </Button>
      </div>
    </div>
  )
}
