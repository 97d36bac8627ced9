import { Button, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useSignedIn } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { WideTable } from '../../frame/WideTable.tsx'

interface Words {
  readonly zh: string
  readonly en: string
}

interface Receipts {
  readonly receipts: readonly {
    readonly id: string
    readonly at: string
    readonly role: Words
    readonly place: string | null
    readonly region: string | null
    readonly section: Words | null
    readonly beyondArea: boolean
    readonly purpose: Words
    readonly inFull: boolean
    readonly released: boolean
  }[]
  readonly more: boolean
}

const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

/** Who read a person's file, to be shown to that person: duty and office, when and why. */
export function ReceiptsButton({ person, name }: { readonly person: string; readonly name: string }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const [shown, setShown] = useState(false)
  if (!may.includes('oversight.show-receipts')) return null
  return (
    <>
      <Button type="link" size="small" className="receipts-open" onClick={() => setShown(true)}>
        {t('receipts.who')}
      </Button>
      {shown && (
        <Modal
          open
          title={t('receipts.of', { name })}
          footer={null}
          width={760}
          onCancel={() => setShown(false)}
          destroyOnHidden
        >
          <ReceiptTable person={person} />
        </Modal>
      )}
    </>
  )
}

function ReceiptTable({ person }: { readonly person: string }) {
  const { t, i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  const { data, error, refetch } = useReading<Receipts>(`/api/people/${person}/receipts`)
  if (error !== null) return <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />
  return (
    <>
      <p className="field-hint">{t('receipts.about')}</p>
      <p>
        <a href={`/api/people/${person}/receipts/sheet`} target="_blank" rel="noreferrer">
          {t('receipts.sheet')}
        </a>
      </p>
      {data.receipts.length === 0 ? (
        <p>{t('receipts.none')}</p>
      ) : (
        <WideTable label={t('receipts.who')}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('receipts.when')}</th>
                <th scope="col">{t('receipts.duty')}</th>
                <th scope="col">{t('receipts.office')}</th>
                <th scope="col">{t('receipts.why')}</th>
              </tr>
            </thead>
            <tbody>
              {data.receipts.map(({ id, at, role, place, region, section, purpose, inFull, beyondArea }) => (
                <tr key={id}>
                  <td className="figures">{MINUTE.format(new Date(at))}</td>
                  <td>{role[side]}</td>
                  <td>{[place ?? region, section?.[side]].filter(Boolean).join(' ')}</td>
                  <td>
                    {purpose[side]}
                    {inFull && <span className="tag-word">{t('receipts.inFull')}</span>}
                    {beyondArea && <span className="tag-word">{t('receipts.beyondArea')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {data.more && <p className="field-hint">{t('receipts.more')}</p>}
    </>
  )
}
