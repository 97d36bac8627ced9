import { useTranslation } from 'react-i18next'
import { printYuan } from '../../frame/print.ts'
import type { Effect, RevisionShown } from './wire.ts'

/** The words of effects, warnings and sums of changed standards. */
export function useStandardWords() {
  const { t } = useTranslation()
  return {
    effectWord: (effect: Effect) => t(`effect.${effect}`),
    /** Fen as yuan; a dash stands for none or not known. */
    sum: (fen: number | null) => (fen === null ? '—' : printYuan(fen / 100)),
    share: (tenThousandths: number | null) =>
      tenThousandths === null ? t('standards.unset') : `${(tenThousandths / 100).toFixed(1)}%`,
    warningWord: (warning: RevisionShown['warnings'][number], figures: RevisionShown['figures']) => {
      const name = figures.find(({ parameter }) => parameter === warning['parameter'])?.name ?? ''
      if (warning.code === 'tekun-below-floor') {
        const [standard, floor] = [Number(warning['standardFen']), Number(warning['floorFen'])]
        return t('standards.warn.tekun', {
          of: t(`choice.residence.${warning['of']}`, { defaultValue: String(warning['of']) }),
          standard: printYuan(standard / 100),
          floor: printYuan(floor / 100),
          difference: printYuan((floor - standard) / 100),
        })
      }
      if (warning.code === 'lowers-in-transition') return t('standards.warn.lowers', { name })
      if (warning.code === 'overruled') return t('standards.warn.overruled', { name, place: String(warning['place']) })
      return t('standards.warn.before')
    },
  } as const
}
