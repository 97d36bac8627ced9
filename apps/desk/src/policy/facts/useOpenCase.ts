import { App } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDraft } from './caseDraft.ts'
import { useDraftAct, useDraftState } from './DraftProvider.tsx'

/** Puts another case in the place of this one; asks first when something typed would be lost. */
export function useOpenCase(): (draft: CaseDraft) => void {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { edited } = useDraftState()
  const act = useDraftAct()
  return useCallback(
    (draft) => {
      const open = () => act({ act: 'open', draft: { name: t('case.unnamed'), ...draft } })
      if (!edited) return open()
      modal.confirm({
        title: t('file.anew.title'),
        content: t('file.anew.content'),
        okText: t('file.anew.ok'),
        cancelText: t('file.anew.cancel'),
        onOk: open,
      })
    },
    [act, edited, modal, t],
  )
}
