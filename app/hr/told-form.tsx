import { Button } from '#app/components/form/button.tsx'

const ways = { phone: 'By phone', letter: 'By letter', 'in person': 'In person' } as const

/**
 * Says with one press how someone without e-mail was told something.
 * @param props.back the application whose page the form stands on; without it one comes back to the list of all
 */
export function ToldForm({ notice, back }: { notice: { id: string; what: string }; back?: string }) {
  return (
    <form method="post" action="/hr/untold" className="flex flex-wrap gap-2">
      <input type="hidden" name="notice" value={notice.id} />
      {back && <input type="hidden" name="application" value={back} />}
      {Object.entries(ways).map(([how, label]) => (
        <Button key={how} look="secondary" name="how" value={how}>
          {label}
          <span className="sr-only">: {notice.what}</span>
        </Button>
      ))}
    </form>
  )
}
