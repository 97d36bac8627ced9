import { DEPARTMENT_NAMES, DEPARTMENTS, type Department } from '@doudi/life'
import { Button, Select, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '../../access/useSession.ts'
import { ProblemNote } from '../../frame/ProblemNote.tsx'
import { problemOf } from '../../frame/server.ts'
import { useSide } from '../steps/useSide.ts'

interface Taken {
  readonly taken: number
  readonly unchanged: number
  readonly unanswered: number
  readonly problems: readonly {
    readonly line: number
    readonly column: string | null
    readonly zh: string
    readonly en: string
  }[]
}

/** For a department without a sign-in: what waits goes out as a file, and its answers come back in one. */
export function AnswerFile() {
  const { t } = useTranslation()
  const side = useSide()
  const [department, setDepartment] = useState<Department>('medical')
  const out = useWrite<{ readonly fileName: string; readonly content: string; readonly rows: number }>()
  const back = useWrite<Taken>()
  const failed = out.error ?? back.error
  const take = () =>
    out.mutate(
      { path: '/api/referrals/file', method: 'POST', body: { department } },
      { onSuccess: ({ fileName, content }) => save(fileName, content) },
    )
  const bring = async (file: File) => {
    const content = btoa(
      Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''),
    )
    back.mutate({ path: '/api/referrals/answers', method: 'POST', body: { department, name: file.name, content } })
  }
  return (
    <section aria-labelledby="answer-file">
      <h2 id="answer-file">{t('referral.file')}</h2>
      <p className="field-hint">{t('referral.file.about')}</p>
      <div className="row-acts">
        <Select
          aria-label={t('referral.department')}
          value={department}
          onChange={setDepartment}
          options={DEPARTMENT_NAMES.map((value) => ({ value, label: side(DEPARTMENTS[value]) }))}
          popupMatchSelectWidth={false}
        />
        <Button onClick={take} loading={out.isPending}>
          {t('referral.file.out')}
        </Button>
        <Upload
          accept=".xlsx,.xls,.csv"
          showUploadList={false}
          beforeUpload={(file) => {
            void bring(file)
            return false
          }}
        >
          <Button loading={back.isPending}>{t('referral.file.back')}</Button>
        </Upload>
      </div>
      {failed !== null && <ProblemNote problem={problemOf(failed)} />}
      {back.data !== undefined && (
        <div role="status">
          <p>
            {t('referral.file.taken', {
              taken: back.data.taken,
              unchanged: back.data.unchanged,
              unanswered: back.data.unanswered,
            })}
          </p>
          {back.data.problems.length > 0 && <p>{t('referral.file.nothing')}</p>}
          <ul>
            {back.data.problems.map((one) => (
              <li key={`${one.line}${one.column}${one.zh}`}>
                {t('referral.file.line', { line: one.line, column: one.column ?? '' })} {side(one)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function save(fileName: string, content: string): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
