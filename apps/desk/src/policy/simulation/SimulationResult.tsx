import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { downloadText } from '../../frame/csv.ts'
import { printCount, printYuan } from '../../frame/print.ts'
import { WideTable } from '../../frame/WideTable.tsx'
import type { Simulation, SimulationWish } from '../wire.ts'
import { CostTable } from './CostTable.tsx'
import { MovementChart } from './MovementChart.tsx'
import { MovementTable } from './MovementTable.tsx'
import { printSimulation, wordsOf } from './printSimulation.ts'

interface Props {
  readonly simulation: Simulation
  readonly wish: SimulationWish | undefined
}

/** Money first, then who: gains, losses, in, out; then where, and where a little more income costs a lot. */
export function SimulationResult({ simulation, wish }: Props) {
  const { t, i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  const regions = simulation.byRegion.map(({ code, name, ...rest }) => ({ key: code, name, ...rest }))
  const sizes = simulation.bySize.map(({ size, ...rest }) => ({
    key: String(size),
    name: t('simulation.people', { count: size }),
    ...rest,
  }))
  return (
    <>
      <header className="panel-head">
        <h2>{t('simulation.title', { count: printCount(simulation.households) })}</h2>
        <Button
          icon={<DownloadOutlined aria-hidden />}
          onClick={() =>
            downloadText(
              `simulation-${wish?.population.jurisdiction ?? ''}-${wish?.on ?? ''}.csv`,
              printSimulation(simulation, t, side),
              'text/csv',
            )
          }
        >
          {t('export.csv')}
        </Button>
      </header>
      <CostTable baseline={simulation.baseline} reform={simulation.reform} change={simulation.monthlyCostChange} />
      <dl className="movements">
        {(['winners', 'losers', 'entrants', 'leavers'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`simulation.${key}`)}</dt>
            <dd className="figures">{printCount(simulation[key] ?? 0)}</dd>
            <dd>{t(`simulation.${key}.about`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('simulation.byRegion')}</h3>
      <MovementChart lines={regions} label={t('simulation.chart.region')} />
      <MovementTable lines={regions} heading={t('simulation.region')} />
      <h3>{t('simulation.bySize')}</h3>
      <MovementChart lines={sizes} label={t('simulation.chart.size')} />
      <MovementTable lines={sizes} heading={t('simulation.size')} />
      <h3>{t('simulation.cliffs')}</h3>
      <p className="field-hint">{t('simulation.cliffs.about')}</p>
      {simulation.cliffs.length === 0 ? (
        <p>{t('simulation.cliffs.none')}</p>
      ) : (
        <WideTable label={t('simulation.cliffs')}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t('simulation.cliff')}</th>
                <th scope="col" className="right">
                  {t('simulation.households')}
                </th>
                <th scope="col" className="right">
                  {t('simulation.loss')}
                </th>
              </tr>
            </thead>
            <tbody>
              {simulation.cliffs.map((cliff) => (
                <tr key={wordsOf(cliff.text, side)}>
                  <td>{wordsOf(cliff.text, side)}</td>
                  <td className="right figures">{printCount(cliff.households)}</td>
                  <td className="right figures">{printYuan(cliff.loss)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {simulation.leftOut !== undefined && simulation.leftOut.length > 0 && (
        <>
          <h3>{t('simulation.leftOut')}</h3>
          <ul>
            {simulation.leftOut.map(({ name, because }) => (
              <li key={name}>
                {name} <small>{because.join(t('print.list'))}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="field-hint">
        {simulation.routed !== undefined &&
          simulation.routed > 0 &&
          t('simulation.routed', { count: printCount(simulation.routed) })}{' '}
        {t('simulation.took', { time: printCount(simulation.milliseconds) })}
      </p>
    </>
  )
}
