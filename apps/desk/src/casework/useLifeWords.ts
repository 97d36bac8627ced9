import { type ApplicationAct, type ApplicationState, applicationLife } from '@doudi/life'
import { useTranslation } from 'react-i18next'
import type { CaseShown } from './wire.ts'

/** The words of the table that server and screen share, in the language of the page. */
export function useLifeWords() {
  const { i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  return {
    side,
    stateWord: (state: ApplicationState) => applicationLife.states[state][side],
    /** The word of an act; 审核 and 初审 depend on the day whose procedure the case follows. */
    actWord: (act: ApplicationAct, shown?: Pick<CaseShown, 'words'>) => {
      const dated = act === 'verify' || act === 'confirm' ? shown?.words[act] : undefined
      return (dated ?? applicationLife.acts[act])[side]
    },
  } as const
}
