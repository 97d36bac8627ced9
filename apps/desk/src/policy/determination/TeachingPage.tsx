import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { NeededFirst } from '../facts/caseDraft.ts'
import { useOpenCase } from '../facts/useOpenCase.ts'
import { EXAMPLE_FAMILIES } from './exampleFamilies.ts'

const ALL_NEEDED: readonly NeededFirst[] = ['jurisdiction', 'on', 'residence', 'members', 'relation', 'born']

/** Before the first answer: what will stand here, what is still needed for it, and three families to try. */
export function TeachingPage({ needed, untouched }: { needed: readonly NeededFirst[]; untouched: boolean }) {
  const { t } = useTranslation()
  const openCase = useOpenCase()
  return (
    <div className="teaching">
      <h3>{t('teach.title')}</h3>
      <p>{t('teach.what')}</p>
      <ul className="needed" aria-label={t('teach.needed')}>
        {ALL_NEEDED.map((key) => {
          const open = needed.includes(key)
          return (
            <li key={key} className={open ? 'open' : 'done'}>
              {open ? <span className="needed-ring" aria-hidden /> : <CheckOutlined aria-hidden />}
              {t(`needed.${key}`)}
              <small>{t(open ? 'needed.open' : 'needed.done')}</small>
            </li>
          )
        })}
      </ul>
      {untouched && (
        <>
          <h3>{t('teach.examples')}</h3>
          <div className="families">
            {EXAMPLE_FAMILIES.map(({ key, draft }) => (
              <Button key={key} className="family" onClick={() => openCase(draft)}>
                <b>{t(`teach.${key}`)}</b>
                <span>{t(`teach.${key}.about`)}</span>
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
