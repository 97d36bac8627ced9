import { AWARD_CAUSES, type AwardAct, type AwardCause, type AwardState, awardLife } from '@doudi/life'
import { useTranslation } from 'react-i18next'
import { printYuan } from '../../frame/print.ts'

/** The words of the table of awards that server and screen share, in the language of the page. */
export function useAwardWords() {
  const { t, i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  return {
    stateOf: (state: AwardState) => awardLife.states[state][side],
    actOf: (act: AwardAct) => awardLife.acts[act][side],
    causeOf: (cause: string) =>
      Object.hasOwn(AWARD_CAUSES, cause)
        ? AWARD_CAUSES[cause as AwardCause][side]
        : t(`award.cause.${cause}`, { defaultValue: cause }),
    sum: (fen: number | null) => (fen === null ? t('award.noSum') : t('award.sum', { yuan: printYuan(fen / 100) })),
  } as const
}
