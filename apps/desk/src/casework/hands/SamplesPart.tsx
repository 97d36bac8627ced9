import { Link } from '@tanstack/react-router'
import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useSignedIn, useWrite } from '../../access/useSession.ts'
import { PlainTable } from './PlainTable.tsx'
import { Read } from './Read.tsx'
import type { SampleCheck, Samples } from './wire.ts'

/** The monthly draws with their published hash and revealed seed, and what was drawn. */
export function SamplesPart() {
  const { t } = useTranslation()
  return (
    <section className="panel page" aria-labelledby="samples-title">
      <h2 id="samples-title">{t('sample.title')}</h2>
      <p className="field-hint">{t('sample.about')}</p>
      <Read<Samples> path="/api/samples">{(samples) => <Drawn samples={samples} />}</Read>
    </section>
  )
}

function Drawn({ samples: { shares, draws, checks } }: { readonly samples: Samples }) {
  const { t } = useTranslation()
  const shareOf = (share: number | null) => (share === null ? t('sample.unset') : t('sample.percent', { share }))
  return (
    <>
      <p>{t('sample.shares', { delegated: shareOf(shares.delegated), byHand: shareOf(shares.byHand) })}</p>
      <PlainTable
        label={t('sample.title')}
        columns={[t('sample.month'), t('sample.hash'), t('sample.seed'), t('sample.drawn')]}
        empty={t('sample.noDraws')}
        rows={draws.map(({ draw, month, commitment, seed, listed, drawn }) => ({
          key: draw,
          cells: [
            <span key="month" className="figures">
              {month}
            </span>,
            <code key="hash" className="hash">
              {commitment}
            </code>,
            seed === null ? (
              t('sample.sealed')
            ) : (
              <code key="seed" className="hash">
                {seed}
              </code>
            ),
            listed === null ? '—' : t('sample.of', { drawn, listed }),
          ],
        }))}
      />
      <h3>{t('sample.checks')}</h3>
      <PlainTable
        label={t('sample.checks')}
        columns={[t('sample.case'), t('sample.why'), t('sample.outcome'), t('delegation.acts')]}
        empty={t('sample.noChecks')}
        rows={checks.map((check) => ({
          key: check.check,
          cells: [
            check.application === null ? (
              (check.head ?? '—')
            ) : (
              <Link key="case" to="/applications/$application" params={{ application: check.application }}>
                {check.head ?? t('sample.case')}
              </Link>
            ),
            t(`sample.why.${check.why}`),
            check.outcome === null
              ? t('sample.waits')
              : `${t(`sample.outcome.${check.outcome}`)} · ${check.checkedBy ?? ''} ${check.checkedOn ?? ''}`,
            <CheckForm key="act" check={check} />,
          ],
        }))}
      />
    </>
  )
}

function CheckForm({ check }: { readonly check: SampleCheck }) {
  const { t } = useTranslation()
  const may = useSignedIn()?.permissions ?? []
  const write = useWrite()
  const [open, setOpen] = useState(false)
  if (check.outcome !== null || !may.includes('casework.check-sample')) return null
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('sample.record')}
      </Button>
    )
  }
  const needed = [{ required: true, message: t('form.missing') }]
  return (
    <StepForm<{ outcome: string; found: string }>
      act={t('sample.record')}
      error={write.error}
      pending={write.isPending}
      onSubmit={(body) => write.mutate({ path: `/api/samples/checks/${check.check}`, method: 'POST', body })}
    >
      <Form.Item name="outcome" label={t('sample.outcome')} rules={needed}>
        <Radio.Group
          options={['sound', 'formalFault', 'wrong'].map((value) => ({ value, label: t(`sample.outcome.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="found" label={t('sample.found')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepForm>
  )
}
