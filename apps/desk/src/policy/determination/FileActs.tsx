import { FolderOpenOutlined, PrinterOutlined, SaveOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { downloadText } from '../../frame/csv.ts'
import { makeEmptyCase } from '../facts/caseDraft.ts'
import { useDraftAct, useDraftState } from '../facts/DraftProvider.tsx'
import { useOpenCase } from '../facts/useOpenCase.ts'
import { type FileForm, nameCaseFile, printCaseFile } from './caseFile.ts'
import { useOpenFile } from './useOpenFile.tsx'

/** Open, keep, print, begin anew. A case leaves this page only as a file in the officer's own hands. */
export function FileActs() {
  const { t } = useTranslation()
  const { draft } = useDraftState()
  const act = useDraftAct()
  const box = useRef<HTMLInputElement>(null)
  const openFile = useOpenFile()
  const openCase = useOpenCase()
  const save = async (form: FileForm) => {
    const type = form === 'json' ? 'application/json' : 'application/yaml'
    downloadText(nameCaseFile(draft, form), await printCaseFile(draft, form), type)
    act({ act: 'handed-out' })
  }
  return (
    <div className="acts">
      <input
        ref={box}
        type="file"
        accept=".yaml,.yml,.json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) void openFile(file)
          target.value = ''
        }}
      />
      <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => box.current?.click()}>
        {t('file.open')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'yaml', label: t('file.yaml') },
            { key: 'json', label: t('file.json') },
          ],
          onClick: ({ key }) => void save(key === 'json' ? 'json' : 'yaml'),
        }}
      >
        <Button icon={<SaveOutlined aria-hidden />}>{t('file.save')}</Button>
      </Dropdown>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        {t('file.print')}
      </Button>
      <Button onClick={() => openCase(makeEmptyCase(t('case.unnamed')))}>{t('file.anew')}</Button>
    </div>
  )
}
