import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WHYS, type Why } from '../wire.ts'

interface Props {
  readonly last: Why | undefined
  readonly onChoose: (why: Why) => void
}

/** Asks once what the file is opened for; the persons in it can be told. */
export function PurposeForm({ last, onChoose }: Props) {
  const { t } = useTranslation()
  const [why, setWhy] = useState<Why>(last ?? 'casework')
  return (
    <section className="panel page purpose">
      <h1>{t('file.purpose')}</h1>
      <p className="field-hint">{t('file.purpose.about')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onChoose(why)
        }}
      >
        <Radio.Group
          aria-label={t('file.purpose')}
          value={why}
          onChange={({ target }) => setWhy(target.value as Why)}
          options={WHYS.map((value) => ({ value, label: t(`why.${value}`) }))}
        />
        <Button type="primary" htmlType="submit" autoFocus>
          {t('file.openFile')}
        </Button>
      </form>
    </section>
  )
}
