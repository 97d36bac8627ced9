import { useTranslation } from 'react-i18next'
import { NumberLine } from '../search/NumberLine.tsx'
import type { PlacedPerson } from '../wire.ts'

interface Props {
  readonly caption: string
  readonly heads: readonly [string, string]
  readonly sides: readonly [PlacedPerson | null, PlacedPerson | null]
}

/** Two rows beside each other, line by line, with a word where they differ. */
export function TwoSides({ caption, heads, sides }: Props) {
  const { t } = useTranslation()
  const [one, other] = sides
  const lines: readonly { readonly word: string; readonly say: (person: PlacedPerson) => string | null }[] = [
    { word: t('person.name'), say: ({ name }) => name },
    { word: t('person.sex'), say: ({ sex }) => (sex === null ? null : t(`choice.sex.${sex}`)) },
    { word: t('person.born'), say: ({ born }) => born },
    { word: t('place.kind.village'), say: ({ village, region }) => village ?? region },
    { word: t('person.telephone'), say: ({ telephone }) => telephone },
  ]
  const sayOf = (side: PlacedPerson | null, say: (person: PlacedPerson) => string | null) =>
    side === null ? t('duplicates.unseen') : (say(side) ?? t('mark.notKnown'))
  // what one side does not say is neither the same nor different
  const compare = (say: (person: PlacedPerson) => string | null) => {
    const [left, right] = [one && say(one), other && say(other)]
    return left === null || right === null ? undefined : left === right ? 'same' : 'differs'
  }
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
        {lines.map(({ word, say }) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td className="figures">{sayOf(one, say)}</td>
            <td className="figures">{sayOf(other, say)}</td>
            <Compared result={compare(say)} />
          </tr>
        ))}
        <tr>
          <th scope="row">{t('person.number')}</th>
          {sides.map((side, index) => (
            <td key={heads[index]}>{side === null ? t('duplicates.unseen') : <NumberLine person={side} />}</td>
          ))}
          <Compared result={compare(({ number }) => number)} />
        </tr>
      </tbody>
    </table>
  )
}

function Compared({ result }: { readonly result: 'same' | 'differs' | undefined }) {
  const { t } = useTranslation()
  return <td className={result ?? ''}>{result === undefined ? '' : t(`duplicates.${result}`)}</td>
}
