import type { FieldProps } from '#app/components/form/field.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { shortestPassword } from '#domain/password-length.ts'

type Box = Pick<FieldProps, 'id' | 'name' | 'errors'>

/** A new password, typed twice. */
export function NewPassword({ password, again }: { password: Box; again: Box }) {
  return (
    <>
      <TextInput
        {...password}
        label="New password"
        hint={`At least ${shortestPassword} characters, of any kind. A few unrelated words work well. Leave out your name and the agency's.`}
        type="password"
        autoComplete="new-password"
        defaultValue=""
      />
      <TextInput
        {...again}
        label="The same password again"
        type="password"
        autoComplete="new-password"
        defaultValue=""
      />
    </>
  )
}
