import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '../access/useSession.ts'
import { useWords } from '../exports/useWords.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { problemOf } from '../frame/server.ts'
import { WideTable } from '../frame/WideTable.tsx'
import type { RosterFile } from './wire.ts'

/** Which column holds what: proposed by its name, or remembered from the last file of the same source. */
export function MappingTable({ file }: { readonly file: RosterFile }) {
  const { t } = useTranslation()
  const say = useWords()
  const known = file.confirmed ?? file.remembered ?? file.proposed
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(
    new Map(known.map(({ column, field }) => [column, field])),
  )
  const [open, setOpen] = useState(file.confirmed === null)
  const confirm = useWrite()
  const used = new Set(chosen.values())
  const missing = file.fields.filter(({ key, required }) => required && !used.has(key))
  const choose = (column: number, field: string | undefined) => {
    const next = new Map(chosen)
    if (field === undefined) next.delete(column)
    else next.set(column, field)
    setChosen(next)
  }
  if (!open) {
    return (
      <p>
        {t('rosters.mapped', { count: chosen.size, columns: file.header.length })}{' '}
        <Button onClick={() => setOpen(true)}>{t('rosters.remap')}</Button>
      </p>
    )
  }
  return (
    <>
      <h2>{t('rosters.mapping')}</h2>
      <p className="field-hint">
        {t(file.remembered === null ? 'rosters.mapping.about' : 'rosters.mapping.remembered')}
      </p>
      <WideTable label={t('rosters.mapping')}>
        <table className="plain mapping">
          <thead>
            <tr>
              <th scope="col">{t('rosters.heading')}</th>
              <th scope="col">{t('rosters.field')}</th>
            </tr>
          </thead>
          <tbody>
            {file.header.map(({ column, text, group }) => (
              <tr key={column}>
                <th scope="row" id={`heading-${column}`}>
                  {group !== undefined && <small>{group} · </small>}
                  {text}
                </th>
                <td>
                  <Select
                    aria-labelledby={`heading-${column}`}
                    allowClear
                    showSearch={{ optionFilterProp: 'label' }}
                    placeholder={t('rosters.leaveOut')}
                    value={chosen.get(column)}
                    onChange={(field: string | undefined) => choose(column, field)}
                    options={file.fields
                      .filter(({ key }) => !used.has(key) || chosen.get(column) === key)
                      .map(({ key, label, required }) => ({
                        value: key,
                        label: required ? t('rosters.required', { field: say(label) }) : say(label),
                      }))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {missing.length > 0 && (
        <p className="field-problem" role="status">
          {t('rosters.missing', { fields: missing.map(({ label }) => say(label)).join(t('print.list')) })}
        </p>
      )}
      {confirm.error !== null && <ProblemNote problem={problemOf(confirm.error)} />}
      <Button
        type="primary"
        disabled={missing.length > 0}
        loading={confirm.isPending}
        onClick={() =>
          confirm.mutate(
            {
              path: `/api/rosters/files/${file.file}/mapping`,
              method: 'PUT',
              body: { columns: [...chosen].map(([column, field]) => ({ column, field })) },
            },
            { onSuccess: () => setOpen(false) },
          )
        }
      >
        {t('rosters.confirm')}
      </Button>
    </>
  )
}
