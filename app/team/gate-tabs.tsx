import { Button } from '#app/components/form/button.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import type { BoardQuestion } from '#db/queries/team-board.ts'
import type { BoardData } from './board-data.ts'
import { boardHref, boardValues } from './question.ts'

/** So many sites have a tab of their own; the others are chosen from a list. */
const sitesWithTab = 5

/** What is asked, as tabs: the questions of the positions, then the sites that are open on the day. */
export function GateTabs({ question, gates }: { question: BoardQuestion; gates: BoardData['gates'] }) {
  const sites = gates.filter(({ site }) => site)
  const listed = sites.slice(sitesWithTab)
  const tabs = gates.filter((each) => !listed.includes(each) || each.gate === question.gate)
  return (
    <div className="gates">
      <Tabs
        label="What is asked"
        items={tabs.map(({ gate, name }) => ({
          href: boardHref(question, { gate }),
          label: name,
          current: gate === question.gate,
        }))}
      />
      {listed.length > 0 && <OtherSites question={question} sites={listed} />}
    </div>
  )
}

function OtherSites({ question, sites }: { question: BoardQuestion; sites: BoardData['gates'] }) {
  const { gate: _, ...kept } = boardValues({ ...question, page: 1 })
  return (
    <form className="gates-more" action="/team">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="sr-only" htmlFor="site">
        Another site
      </label>
      <select
        className="input"
        id="site"
        name="gate"
        required
        defaultValue={sites.some(({ gate }) => gate === question.gate) ? question.gate : ''}
      >
        <option value="">Another site…</option>
        {sites.map(({ gate, name }) => (
          <option key={gate} value={gate}>
            {name}
          </option>
        ))}
      </select>
      <Button look="secondary">Go</Button>
    </form>
  )
}
