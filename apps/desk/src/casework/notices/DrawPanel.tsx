import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import type { ReadyCase } from './wire.ts'

/** Who waits for a sheet, village by village; one press draws a sheet for several. */
export function DrawPanel({ ready, may }: { readonly ready: readonly ReadyCase[]; readonly may: boolean }) {
  const { t } = useTranslation()
  const groups = Map.groupBy(ready, ({ village, kind }) => `${village} ${kind}`)
  if (ready.length === 0) return <p className="field-hint">{t('notices.ready.none')}</p>
  return [...groups].map(([key, cases]) => <VillageGroup key={key} cases={cases} may={may} />)
}

function VillageGroup({ cases, may }: { readonly cases: readonly ReadyCase[]; readonly may: boolean }) {
  const { t } = useTranslation()
  const write = useWrite()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = cases.filter(({ application }) => !left.has(application))
  const [first] = cases
  if (first === undefined) return null
  const turn = (application: string) => {
    const next = new Set(left)
    if (!next.delete(application)) next.add(application)
    setLeft(next)
  }
  return (
    <section className="sheet-card" aria-label={first.villageName}>
      <h3>
        {first.villageName}
        {first.kind === 'second' && <small className="under">{t('notices.second')}</small>}
      </h3>
      <ul className="ready-list">
        {cases.map(({ application, name, programme }) => (
          <li key={application}>
            {may && (
              <Checkbox
                checked={!left.has(application)}
                onChange={() => turn(application)}
                aria-label={t('notices.ready.take', { name: name ?? '' })}
              />
            )}{' '}
            <Link to="/applications/$application" params={{ application }}>
              {name}
            </Link>{' '}
            · {programme}
          </li>
        ))}
      </ul>
      {write.error !== null && <ProblemNote problem={problemOf(write.error)} />}
      {may && (
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={write.isPending}
          onClick={() =>
            write.mutate({
              path: '/api/notices',
              method: 'POST',
              body: {
                village: first.village,
                kind: first.kind,
                applications: chosen.map(({ application }) => application),
              },
            })
          }
        >
          {t('notices.draw', { count: chosen.length })}
        </Button>
      )}
    </section>
  )
}
