import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { printCount, printYuan } from '../../frame/print.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import { useProgrammeWords } from '../../monitoring/programmeWords.ts'
import type { MonthShown } from './wire.ts'

const COLUMNS = ['last', 'begun', 'ended', 'increased', 'reduced', 'now'] as const

interface Props {
  readonly shown: MonthShown
  readonly month: string
  readonly onMonth: (month: string) => void
}

/** 本月变动: last + begun − ended ± changed = now; households, people and yuan in each cell. */
export function MonthTable({ shown, month, onMonth }: Props) {
  const { t } = useTranslation()
  const programme = useProgrammeWords()
  const step = (by: number) => {
    const [year = 0, one = 1] = month.split('-').map(Number)
    return new Date(Date.UTC(year, one - 1 + by, 1)).toISOString().slice(0, 7)
  }
  return (
    <>
      <div className="row-acts">
        <Button onClick={() => onMonth(step(-1))}>{t('month.before')}</Button>
        <b className="figures">{month}</b>
        <Button onClick={() => onMonth(step(1))}>{t('month.after')}</Button>
      </div>
      {shown.lines.length === 0 ? (
        <p>{t('month.none')}</p>
      ) : (
        <WideTable label={t('awards.list.month')}>
          <table className="award-table">
            <thead>
              <tr>
                <th scope="col">{t('lists.programme')}</th>
                <th scope="col">{t('month.township')}</th>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`month.${column}`)}
                  </th>
                ))}
                <th scope="col">{t('month.suspended')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.lines.map((line) => (
                <tr key={line.programme + line.township}>
                  <th scope="row">{programme(line.programme)}</th>
                  <td>{shown.names[line.township] ?? line.township}</td>
                  {COLUMNS.map((column) => (
                    <td key={column} className="figures">
                      {t('month.cell', {
                        households: printCount(line[column].households),
                        persons: printCount(line[column].persons),
                      })}
                      <br />
                      {printYuan(line[column].fen / 100)}
                    </td>
                  ))}
                  <td className="figures">{line.suspended}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      <p className="field-hint">{t('month.balance')}</p>
    </>
  )
}
