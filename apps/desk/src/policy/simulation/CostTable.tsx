import { useTranslation } from 'react-i18next'
import { printChange, printCount, printYuan } from '../../frame/print.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import type { SimulationSide } from '../wire.ts'

interface Props {
  readonly baseline: SimulationSide
  readonly reform: SimulationSide
  readonly change: number
}

/** The money, in all and by programme, with who receives it; programmes that nobody has on either side are left out. */
export function CostTable({ baseline, reform, change }: Props) {
  const { t } = useTranslation()
  const programmes = [...new Set([...Object.keys(baseline.cost ?? {}), ...Object.keys(reform.cost ?? {})])].filter(
    (id) => [baseline, reform].some((side) => (side.cost?.[id] ?? 0) !== 0 || (side.recipients?.[id] ?? 0) !== 0),
  )
  const right = (key: string) => (
    <th scope="col" className="right">
      {t(key)}
    </th>
  )
  return (
    <WideTable label={t('simulation.outcome')}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('simulation.programme')}</th>
            {right('simulation.baseline')}
            {right('simulation.after')}
            {right('simulation.change')}
            {right('simulation.receive.now')}
            {right('simulation.receive.after')}
          </tr>
        </thead>
        <tbody>
          <tr className="sum">
            <th scope="row">{t('simulation.total.cost')}</th>
            <td className="right figures">{printYuan(baseline.monthlyCost)}</td>
            <td className="right figures">{printYuan(reform.monthlyCost)}</td>
            <td className="right figures">{printChange(change)}</td>
            <td />
            <td />
          </tr>
          {programmes.map((id) => {
            const [before, after] = [baseline.cost?.[id] ?? 0, reform.cost?.[id] ?? 0]
            return (
              <tr key={id}>
                <td>{t(`choice.programme.${id}`, { defaultValue: id })}</td>
                <td className="right figures">{printYuan(before)}</td>
                <td className="right figures">{printYuan(after)}</td>
                <td className="right figures">{printChange(after - before)}</td>
                <td className="right figures">{printCount(baseline.recipients?.[id] ?? 0)}</td>
                <td className="right figures">{printCount(reform.recipients?.[id] ?? 0)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </WideTable>
  )
}
