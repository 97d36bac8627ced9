import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly pending: boolean
  readonly onJudge: (judged: { readonly satisfied: boolean; readonly text?: string }) => void
}

/** Whether the reply will do; if not, it is looked into again. */
export function JudgeReply({ pending, onJudge }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const box = useId()
  const judge = (satisfied: boolean) => onJudge({ satisfied, ...(text.trim().length > 1 ? { text: text.trim() } : {}) })
  return (
    <div className="judge">
      <h2>{t('judge.ask')}</h2>
      <label htmlFor={box}>{t('judge.text')}</label>
      <Input.TextArea
        id={box}
        rows={3}
        maxLength={1000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="complaint-acts">
        <Button type="primary" loading={pending} onClick={() => judge(true)}>
          {t('judge.yes')}
        </Button>
        <Button loading={pending} onClick={() => judge(false)}>
          {t('judge.no')}
        </Button>
      </div>
    </div>
  )
}
