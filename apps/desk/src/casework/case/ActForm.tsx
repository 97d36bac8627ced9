import { useTranslation } from 'react-i18next'
import { StepForm } from '../../access/StepForm.tsx'
import { useWrite } from '../../access/useSession.ts'
import { todayInChina } from '../../frame/print.ts'
import { DayField } from '../../registry/forms/DayField.tsx'
import { useLifeWords } from '../useLifeWords.ts'
import type { CaseShown } from '../wire.ts'
import { ACT_FORMS, type ActFormShape, type FormedAct } from './actForms.ts'
import { FormField } from './FormField.tsx'

interface Props {
  readonly act: FormedAct
  readonly shown: CaseShown
  readonly onDone: () => void
}

/** The form of one step: opens with today, keeps what was typed when it is refused, and says what it does on its button. */
export function ActForm({ act, shown, onDone }: Props) {
  const { t } = useTranslation()
  const { actWord } = useLifeWords()
  const write = useWrite()
  const shape: ActFormShape = ACT_FORMS[act]
  return (
    <div className="act-form">
      <StepForm<Record<string, unknown>>
        act={actWord(act, shown)}
        error={write.error}
        pending={write.isPending}
        initialValues={{ happenedOn: todayInChina() }}
        onSubmit={(given) =>
          write.mutate(
            {
              path: `/api/applications/${shown.id}/${shape.path}`,
              method: 'POST',
              body: bodyOf(shape, given, shown.version),
            },
            { onSuccess: onDone },
          )
        }
      >
        {shape.sure !== undefined && <p className="field-hint">{t(shape.sure)}</p>}
        {shape.fields.map((field) => (
          <FormField key={field.name} field={field} shown={shown} />
        ))}
        <DayField name="happenedOn" label={t('step.happenedOn')} />
      </StepForm>
    </div>
  )
}

/** What is sent: fields that were left empty are left out, and a name with a dot stands inside. */
function bodyOf({ fields, flat }: ActFormShape, given: Record<string, unknown>, seen: number): object {
  const said: Record<string, unknown> = {}
  for (const { name } of fields) {
    const value = given[name]
    if (value === undefined || value === '' || value === null) continue
    const [outer = name, inner] = name.split('.')
    if (inner === undefined) said[outer] = value
    else said[outer] = { ...(said[outer] as object | undefined), [inner]: value }
  }
  const happenedOn = given['happenedOn']
  return flat ? { seen, happenedOn, ...said } : { seen, happenedOn, said }
}
