import { Button, Form, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../access/useSession.ts'
import { ProblemNote } from '../frame/ProblemNote.tsx'
import { printCount } from '../frame/print.ts'
import { problemOf } from '../frame/server.ts'
import { useOwnArea } from '../registry/useHere.ts'
import { FilterFields } from './FilterFields.tsx'
import { PurposeForm } from './PurposeForm.tsx'
import { TakeMasked } from './TakeMasked.tsx'
import { useWords } from './useWords.ts'
import type { LayoutShown, ListShown } from './wire.ts'

/** Which list, of what, in which layout; how many rows that is; and then masked or in full. */
export function WishForm({ mayOpen }: { readonly mayOpen: boolean }) {
  const { t } = useTranslation()
  const say = useWords()
  const area = useOwnArea()
  const [name, setName] = useState('registry.roll')
  const [filter, setFilter] = useState<Readonly<Record<string, string>>>({})
  const [layout, setLayout] = useState<string>()
  const [asking, setAsking] = useState(false)
  const lists = useReading<{ readonly lists: readonly ListShown[] }>('/api/lists')
  const layouts = useReading<{ readonly layouts: readonly LayoutShown[] }>('/api/layouts')
  const list = lists.data?.lists.find((one) => one.list === name) ?? lists.data?.lists[0]
  const wanted = list === undefined ? {} : filterOf(list, { region: area, ...filter })
  const ready = list !== undefined && (list.filter.required ?? []).every((key) => wanted[key] !== undefined)
  const counted = useReading<{ readonly rows: number; readonly takesTwo: boolean }>(
    `/api/lists/${list?.list ?? ''}/count`,
    { enabled: ready && area !== '', body: { filter: wanted }, keep: true },
  )
  if (lists.error !== null) {
    return <ProblemNote problem={problemOf(lists.error)} onRetry={() => void lists.refetch()} />
  }
  if (list === undefined) return lists.isPending ? <Skeleton active /> : <p>{t('exports.noLists')}</p>
  const choose = (next: string) => {
    setName(next)
    setFilter({})
    setLayout(undefined)
  }
  const ofList = (layouts.data?.layouts ?? []).filter((one) => one.list === list.list)
  const nothing = !ready || counted.data === undefined || counted.data.rows === 0
  return (
    <Form layout="vertical" requiredMark={false} component="div" className="export-wish">
      <Form.Item label={t('exports.list')} htmlFor="export-list">
        <Select
          id="export-list"
          value={list.list}
          onChange={choose}
          options={lists.data?.lists.map((one) => ({ value: one.list, label: say(one.words) })) ?? []}
        />
      </Form.Item>
      <FilterFields
        list={list}
        values={wanted}
        area={area}
        onChange={(change) => setFilter({ ...filter, ...change })}
      />
      {ofList.length > 0 && (
        <Form.Item label={t('exports.layout')} htmlFor="export-layout">
          <Select
            id="export-layout"
            allowClear
            placeholder={t('exports.ownLayout')}
            value={layout}
            onChange={setLayout}
            options={ofList.map(({ id, name: called, version }) => ({
              value: id,
              label: t('exports.layoutVersion', { name: called, version }),
            }))}
          />
        </Form.Item>
      )}
      <div className="export-acts">
        <p role="status" className="figures">
          {!ready
            ? t('exports.fillIn')
            : counted.data === undefined
              ? t('loading')
              : t('exports.rows', { rows: printCount(counted.data.rows) })}
        </p>
        <TakeMasked list={list.list} filter={wanted} layout={layout} disabled={nothing}>
          {t('exports.takeMasked')}
        </TakeMasked>
        {mayOpen && list.canBeOpened && (
          <Button type="primary" disabled={nothing} onClick={() => setAsking(true)}>
            {t('exports.askInFull')}
          </Button>
        )}
      </div>
      {counted.error !== null && <ProblemNote problem={problemOf(counted.error)} />}
      {asking && counted.data !== undefined && (
        <PurposeForm
          list={list}
          filter={wanted}
          layout={layout}
          rows={counted.data.rows}
          onClose={() => setAsking(false)}
        />
      )}
    </Form>
  )
}

/** Only what this list is filtered by, and only what is filled in. */
function filterOf({ filter }: ListShown, values: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    Object.keys(filter.properties ?? {}).flatMap((key) => {
      const value = values[key]
      return value === undefined || value === '' ? [] : [[key, value] as const]
    }),
  )
}
