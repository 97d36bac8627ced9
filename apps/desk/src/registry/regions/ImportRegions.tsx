import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading, useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'

interface Preview {
  readonly count: number
  readonly regions: readonly {
    readonly line: number
    readonly code: string
    readonly name: string
    readonly kind: 'township' | 'village'
    readonly known: string | null
  }[]
  readonly faults: readonly Fault[]
}

interface Fault {
  readonly line: number
  readonly fault: string
}

const ROWS_SHOWN = 12

/** A file of townships and villages: first what would be written and which lines would not, then the writing. */
export function ImportRegions({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [csv, setCsv] = useState<string>()
  const [unreadable, setUnreadable] = useState(false)
  const preview = useReading<Preview>('/api/registry/regions/preview', {
    body: { csv: csv ?? '' },
    enabled: csv !== undefined,
  })
  const write = useWrite<{ readonly imported: number; readonly faults: readonly Fault[] }>()
  const take = async (file: File | undefined) => {
    write.reset()
    const text = file === undefined ? undefined : readText(await file.arrayBuffer())
    setUnreadable(file !== undefined && text === undefined)
    setCsv(text)
  }
  const error = write.error ?? preview.error
  return (
    <section className="import-regions" aria-label={t('regions.import')}>
      <p>
        <label htmlFor="regions-file">{t('regions.file')}</label>{' '}
        <input
          id="regions-file"
          type="file"
          accept=".csv,text/csv"
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </p>
      <p className="field-hint">{t('regions.file.about')}</p>
      {unreadable && <p className="field-problem">{t('regions.file.unreadable')}</p>}
      {error !== null && <ProblemNote problem={problemOf(error)} />}
      {write.isSuccess ? (
        <p role="status">
          {t('regions.imported', { count: write.data.imported, faults: write.data.faults.length })}{' '}
          <Button onClick={onDone}>{t('detail.close')}</Button>
        </p>
      ) : (
        csv !== undefined &&
        preview.data !== undefined && (
          <>
            <PreviewTable preview={preview.data} />
            <Button
              type="primary"
              disabled={preview.data.count === 0}
              loading={write.isPending}
              onClick={() => write.mutate({ path: '/api/registry/regions/import', method: 'POST', body: { csv } })}
            >
              {t('regions.import.act', { count: preview.data.count })}
            </Button>
          </>
        )
      )}
    </section>
  )
}

function PreviewTable({ preview: { count, regions, faults } }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  return (
    <>
      <p role="status">{t('regions.preview', { count, faults: faults.length })}</p>
      {faults.length > 0 && (
        <table className="plain faults">
          <caption>{t('regions.faults')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('regions.line')}</th>
              <th scope="col">{t('regions.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ line, fault }) => (
              <tr key={`${line} ${fault}`}>
                <td className="figures">{line}</td>
                <td>{t(`regionFault.${fault}`, { defaultValue: fault })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {regions.length > 0 && (
        <table className="plain">
          <caption>{t('regions.sample', { count: Math.min(ROWS_SHOWN, regions.length) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('regions.line')}</th>
              <th scope="col">{t('regions.code')}</th>
              <th scope="col">{t('regions.name')}</th>
              <th scope="col">{t('regions.kind')}</th>
              <th scope="col">{t('regions.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {regions.slice(0, ROWS_SHOWN).map(({ line, code, name, kind, known }) => (
              <tr key={line}>
                <td className="figures">{line}</td>
                <td className="figures">{code}</td>
                <td>{name}</td>
                <td>{t(`place.kind.${kind}`)}</td>
                <td>
                  {known === null
                    ? t('regions.effect.added')
                    : known === name
                      ? t('regions.effect.same')
                      : t('regions.effect.renamed', { name: known })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** Office tables come in UTF-8 or in GB18030; what is neither is not guessed at. */
function readText(bytes: ArrayBuffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\0') ? undefined : text
    } catch {
      // the next encoding is tried
    }
  }
  return undefined
}
