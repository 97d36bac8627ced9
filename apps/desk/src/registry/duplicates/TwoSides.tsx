import { useTranslation } from 'react-i18next'
import { NumberLine } from '../search/NumberLine.tsx'
import type { ShownPerson } from '../wire.ts'

interface Props {
  readonly caption: string
  readonly heads: readonly [string, string]
  readonly sides: readonly [ShownPerson | null, ShownPerson | null]
}

/** Two rows beside each other, line by line, with a word where they differ. */
export function TwoSides({ caption, heads, sides }: Props) {
  const { t } = useTranslation()
  const [one, other] = sides
  const lines = [
    { word: t('person.name'), say: (person: ShownPerson) => person.name },
    {
      word: t('person.sex'),
      say: ({ sex }: ShownPerson) => (sex === null ? t('mark.notKnown') : t(`choice.sex.${sex}`)),
    },
    { word: t('person.born'), say: ({ born }: ShownPerson) => born },
    { word: t('place.kind.village'), say: ({ region }: ShownPerson) => region },
    { word: t('person.telephone'), say: ({ telephone }: ShownPerson) => telephone ?? t('mark.notKnown') },
  ]
  return (
    <table className="plain two-sides">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">{t('duplicates.compared')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ word, say }) => {
          const [left, right] = [one, other].map((side) => (side === null ? t('duplicates.unseen') : say(side)))
          const same = one !== null && other !== null && left === right
          return (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td className="figures">{left}</td>
              <td className="figures">{right}</td>
              <td className={same ? 'same' : 'differs'}>
                {one === null || other === null ? '' : t(same ? 'duplicates.same' : 'duplicates.differs')}
              </td>
            </tr>
          )
        })}
        <tr>
          <th scope="row">{t('person.number')}</th>
          {sides.map((side, index) => (
            <td key={heads[index]}>{side === null ? t('duplicates.unseen') : <NumberLine person={side} />}</td>
          ))}
          <td />
        </tr>
      </tbody>
    </table>
  )
}
