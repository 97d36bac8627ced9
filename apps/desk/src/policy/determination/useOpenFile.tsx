import { App, Button } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenCase } from '../facts/useOpenCase.ts'
import { readCaseFile } from './caseFile.ts'

/** Opens a file that somebody brings. Of several cases in it one is chosen by name. */
export function useOpenFile(): (file: File) => Promise<void> {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const open = useOpenCase()
  return useCallback(
    async (file) => {
      const opened = await readCaseFile(await file.text())
      if (opened.kind === 'refused') {
        modal.error({ title: t('file.refused'), content: t(opened.why, opened.mention ?? {}), okText: t('file.back') })
        return
      }
      const [only, ...others] = opened.cases
      if (only === undefined || others.length === 0) return open(only ?? {})
      const choice = modal.info({
        title: t('file.choose', { count: opened.cases.length }),
        okText: t('file.back'),
        content: (
          <ul className="choose-case">
            {opened.cases.map((draft, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list of a file does not change while it is shown
              <li key={index}>
                <Button
                  block
                  onClick={() => {
                    open(draft)
                    choice.destroy()
                  }}
                >
                  {String(draft['name'] ?? t('case.unnamed'))}
                </Button>
              </li>
            ))}
          </ul>
        ),
      })
    },
    [open, modal, t],
  )
}
