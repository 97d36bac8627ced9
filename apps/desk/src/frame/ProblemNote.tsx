import type { Problem } from '@doudi/contract'
import { Alert, Button } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A problem in the language of the page. */
export function useProblemWords() {
  const { i18n } = useTranslation()
  const side = i18n.language === 'en' ? 'en' : 'zh'
  return useCallback(
    (problem: Problem) => ({
      title: problem.title[side],
      detail: problem.detail[side],
      allowed: problem.allowed?.[side],
    }),
    [side],
  )
}

interface Props {
  readonly problem: Problem
  readonly onRetry?: () => void
  /** The place in the words of the page, when it has them; with the way there. */
  readonly place?: string | undefined
  readonly onGo?: () => void
}

/** What is wrong, where, what is allowed, what to do next: in the words of whoever found it. */
export function ProblemNote({ problem, onRetry, place, onGo }: Props) {
  const { t } = useTranslation()
  const words = useProblemWords()(problem)
  return (
    <Alert
      type="error"
      showIcon
      title={words.title}
      description={
        <>
          <p>{words.detail}</p>
          {problem.where !== undefined && (
            <p>
              {t('problem.where')}
              {place ?? <code>{problem.where}</code>}
              {onGo !== undefined && (
                <Button type="link" onClick={onGo}>
                  {t('place.go')}
                </Button>
              )}
            </p>
          )}
          {words.allowed !== undefined && <p>{t('problem.allowed', { allowed: words.allowed })}</p>}
        </>
      }
      {...(onRetry === undefined ? {} : { action: <Button onClick={onRetry}>{t('problem.retry')}</Button> })}
    />
  )
}
