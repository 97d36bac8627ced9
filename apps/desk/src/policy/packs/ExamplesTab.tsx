import { useNavigate } from '@tanstack/react-router'
import { App, Button, Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../../frame/ProblemNote.tsx'
import { matches } from '../../frame/SearchBox.tsx'
import { ask, problemOf } from '../../frame/server.ts'
import { useOpenCase } from '../facts/useOpenCase.ts'
import type { ExampleList, Pack } from '../wire.ts'
import { PAGE_SIZE, usePackAddress } from './usePack.ts'

/** The server refuses longer searches. */
const LONGEST_SEARCH = 40

type Example = Pack['examples'][number]

/** Worked examples: what must come out. Each can be opened and tried. */
export function ExamplesTab({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation()
  const { q, page, put } = usePackAddress()
  const openExample = useOpenExample()
  const found = pack.examples.filter((one) => matches(q, one.name, one.file, ...one.programmes))
  const columns: TableColumnsType<Example> = [
    { title: t('example.name'), dataIndex: 'name' },
    {
      title: t('example.programmes'),
      dataIndex: 'programmes',
      render: (programmes: readonly string[]) =>
        [...new Set(programmes)].map((id) => t(`choice.programme.${id}`, { defaultValue: id })).join(t('print.list')),
    },
    { title: t('example.file'), dataIndex: 'file', render: (file: string) => <code>{file}</code> },
    {
      title: '',
      align: 'right',
      render: (_, example) => (
        <Button size="small" onClick={() => void openExample(example.name)}>
          {t('example.open')}
        </Button>
      ),
    },
  ]
  return (
    <Table
      rowKey={(example) => `${example.file} ${example.name}`}
      size="small"
      columns={columns}
      dataSource={found}
      scroll={{ x: 720 }}
      locale={{ emptyText: t(q === '' ? 'pack.none' : 'search.none') }}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        hideOnSinglePage: true,
        showSizeChanger: false,
        onChange: (next) => put({ page: String(next) }),
      }}
    />
  )
}

function useOpenExample() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const problemWords = useProblemWords()
  const navigate = useNavigate()
  const openCase = useOpenCase()
  return async (name: string) => {
    try {
      const { examples } = await ask<ExampleList>(
        `/api/examples?q=${encodeURIComponent(name.slice(0, LONGEST_SEARCH))}`,
      )
      const example = examples.find((one) => one.name === name) ?? examples[0]
      if (example === undefined) return void message.warning(t('examples.none'))
      const { expect: _, ...draft } = example.case
      await navigate({ to: '/' })
      openCase({ name: example.name, jurisdiction: example.jurisdiction, on: example.on, ...draft })
    } catch (fault) {
      message.error(problemWords(problemOf(fault)).title)
    }
  }
}
