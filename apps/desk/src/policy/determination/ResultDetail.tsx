import type { Determination, Result } from '@doudi/contract'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../frame/Mark.tsx'
import { WideTable } from '../../frame/WideTable.tsx'
import { TryFigure } from '../facts/TriedFigures.tsx'
import { ClauseMark } from './ClauseMark.tsx'
import { ReasonList } from './ReasonList.tsx'
import type { GrantedReasons } from './resultView.ts'

interface Props {
  readonly result: Result
  readonly trace: Determination['trace']
  readonly granted: GrantedReasons
}

/** Everything an answer rests on: reasons, what is missing and who has it, what to mind, the figures used. */
export function ResultDetail({ result, trace, granted }: Props) {
  const { t } = useTranslation()
  return (
    <div className="detail">
      <Missing result={result} />
      <ReasonList result={result} trace={trace} granted={granted} />
      {result.warnings.length > 0 && (
        <ul className="warnings">
          {result.warnings.map((warning) => (
            <li key={warning.code + warning.text}>
              <Mark shape="warning" />
              <span>
                {t('warning.mind')}
                {warning.text} <small className="code">{warning.code}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Assumed result={result} />
      <UsedParameters result={result} />
    </div>
  )
}

function Missing({ result }: { readonly result: Result }) {
  const { t } = useTranslation()
  if (result.missing.length === 0) return null
  return (
    <>
      <h4>{t('missing.title')}</h4>
      <ul className="missing">
        {result.missing.map((missing) => (
          <li key={`${missing.kind} ${missing.id} ${missing.member ?? ''}`}>
            <Mark shape="undetermined" />
            <div>
              <p>
                <span className="missing-kind">{t(`missing.${missing.kind}`)}</span>
                {missing.member === undefined ? '' : `${missing.member} · `}
                <b>{missing.name}</b>
              </p>
              <p className="missing-by">{t('missing.by', { by: missing.by })}</p>
              {missing.kind === 'parameter' && <TryFigure id={missing.id} name={missing.name} />}
              {missing.clauses?.map((clause) => (
                <ClauseMark key={clause.doc + clause.clause} clause={clause} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Assumed({ result }: { readonly result: Result }) {
  const { t } = useTranslation()
  const name = (key: string) => t(`fact.${key}`, { defaultValue: key })
  return (
    <>
      {result.assumed.length > 0 && (
        <p className="assumed">{t('assumed.rests', { facts: result.assumed.map(name).join(t('print.comma')) })}</p>
      )}
      {result.held.length > 0 && (
        <p className="assumed">{t('held.rests', { facts: result.held.map(name).join(t('print.comma')) })}</p>
      )}
    </>
  )
}

function UsedParameters({ result }: { readonly result: Result }) {
  const { t } = useTranslation()
  if (result.parameters.length === 0) return null
  return (
    <WideTable label={t('used.title')}>
      <table className="plain">
        <caption>{t('used.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('used.name')}</th>
            <th scope="col" className="right">
              {t('used.value')}
            </th>
            <th scope="col">{t('used.from')}</th>
            <th scope="col">{t('used.status')}</th>
            <th scope="col">{t('used.clause')}</th>
          </tr>
        </thead>
        <tbody>
          {result.parameters.map((parameter) => (
            <tr key={parameter.id}>
              <td className="brief">{parameter.name}</td>
              <td className="right figures">{parameter.value ?? t('used.unset')}</td>
              <td className="figures">{parameter.from ?? ''}</td>
              <td className="brief">{t(`status.${parameter.status}`)}</td>
              <td>
                {parameter.clause !== undefined && <ClauseMark clause={parameter.clause} />}
                {parameter.note !== undefined && <p className="field-hint">{parameter.note}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
