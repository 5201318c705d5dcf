import { Button } from '#app/components/form/button.tsx'

/** Beside the button that confirms: back to the form with everything that was typed. */
export function StepBack() {
  return (
    <Button look="secondary" name="back" value="on">
      Change something
    </Button>
  )
}
