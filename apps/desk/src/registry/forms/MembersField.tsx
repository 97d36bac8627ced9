import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { faultOf, MemberList, type Related } from './MemberList.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly needsHead?: boolean
  readonly fixed?: boolean
  readonly without?: readonly string[]
}

/** A list of members as a field of a form, judged before it is sent. */
export function MembersField({ name, label, hint, needsHead = false, fixed = false, without = [] }: Props) {
  const { t } = useTranslation()
  return (
    <Form.Item
      name={name}
      label={label}
      {...(hint === undefined ? {} : { extra: hint })}
      rules={[
        {
          validator: async (_, members: readonly Related[] | undefined) => {
            const fault = faultOf(members ?? [], needsHead)
            if (fault !== undefined) throw new Error(t(fault))
          },
        },
      ]}
    >
      <Members fixed={fixed} headFirst={needsHead} without={without} />
    </Form.Item>
  )
}

interface MembersProps {
  readonly value?: readonly Related[]
  readonly onChange?: (members: readonly Related[]) => void
  readonly fixed: boolean
  readonly headFirst: boolean
  readonly without: readonly string[]
}

function Members({ value = [], onChange, ...rest }: MembersProps) {
  return <MemberList members={value} onChange={(members) => onChange?.(members)} {...rest} />
}
